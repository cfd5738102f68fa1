package dev.ecrpublic.model;

import java.util.List;
import java.util.Map;

/**
 * A command that cannot be carried out: what to say and the exit code that goes with it, as the AWS
 * CLI has them.
 */
public abstract sealed class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  private Failure(String message, Problem problem, Throwable cause) {
    super(message, cause, false, false);
    this.problem = problem;
  }

  /** The process's exit code, 252 to 255. */
  public abstract int exitCode();

  /** What it is about. */
  public final Problem problem() {
    return problem;
  }

  /** The command line or a parameter is wrong: 252. */
  public static final class Usage extends Failure {
    private static final long serialVersionUID = 1L;
    private final boolean grammar;

    private Usage(String message, boolean grammar, Problem problem) {
      super(message, problem, null);
      this.grammar = grammar;
    }

    /** A parameter whose value is wrong. */
    public static Usage parameter(String message) {
      return new Usage(message, false, Problem.UNSAID);
    }

    /** The same, with the words that nothing took. */
    public static Usage parameter(String message, List<String> left) {
      return new Usage(message, false, new Problem.MissingOptions(List.of(), left));
    }

    /** A command line that cannot be read at all, which calls for the usage text. */
    public static Usage grammar(String message) {
      return new Usage(message, true, Problem.UNSAID);
    }

    /** The same, with what it is about. */
    public static Usage grammar(String message, Problem problem) {
      return new Usage(message, true, problem);
    }

    /** Whether the usage text follows the message. */
    public boolean showsUsage() {
      return grammar;
    }

    @Override
    public int exitCode() {
      return 252;
    }
  }

  /** Words that no option or argument takes: 252, in a layout of its own. */
  public static final class UnknownOptions extends Failure {
    private static final long serialVersionUID = 1L;

    /** The words in the order of the message. */
    public UnknownOptions(List<String> words) {
      super(
          "Unknown options: " + String.join(", ", words),
          new Problem.MissingOptions(List.of(), List.copyOf(words)),
          null);
    }

    @Override
    public int exitCode() {
      return 252;
    }
  }

  /** The surroundings do not allow the call: 253. */
  public static final class Configuration extends Failure {
    private static final long serialVersionUID = 1L;
    private final String code;

    /** A failure of that code, such as {@code NoCredentials}. */
    public Configuration(String code, String message) {
      super(message, Problem.UNSAID, null);
      this.code = code;
    }

    /** The code that the message names. */
    public String code() {
      return code;
    }

    @Override
    public int exitCode() {
      return 253;
    }
  }

  /** The service answered with an error: 254. */
  public static final class Service extends Failure {
    private static final long serialVersionUID = 1L;
    private final ServiceError error;
    private final String operation;
    private final int retries;
    private final String date;

    /**
     * An operation's error; {@code retries} is how often it was sent again in vain, -1 where
     * retrying could not help.
     */
    public Service(ServiceError error, String operation, int retries) {
      this(error, operation, retries, "");
    }

    /** The same; {@code date} is when the reply says that it was made, empty where it does not. */
    public Service(ServiceError error, String operation, int retries, String date) {
      super(error.message(), Problem.UNSAID, null);
      this.error = error;
      this.operation = operation;
      this.retries = retries;
      this.date = date;
    }

    /** The reply's {@code Date} header, empty where it has none. */
    public String date() {
      return date;
    }

    /** What the service said. */
    public ServiceError error() {
      return error;
    }

    /** The operation's wire name. */
    public String operation() {
      return operation;
    }

    /** How often the request was sent again in vain, -1 where retrying could not help. */
    public int retries() {
      return retries;
    }

    @Override
    public int exitCode() {
      return 254;
    }
  }

  /** Everything else, such as a connection that fails: 255. */
  public static final class Internal extends Failure {
    private static final long serialVersionUID = 1L;

    /** A failure that is told in one message. */
    public Internal(String message) {
      super(message, Problem.UNSAID, null);
    }

    /** The same, with what it is about. */
    public Internal(String message, Problem problem) {
      super(message, problem, null);
    }

    /** The same, with what {@code --debug} shows of where it came from. */
    public Internal(String message, Problem problem, Throwable cause) {
      super(message, problem, cause);
    }

    @Override
    public int exitCode() {
      return 255;
    }
  }

  /**
   * An error that the service answered.
   *
   * @param code the error's name or the HTTP status
   * @param message the service's words
   * @param members the modelled members in model order, {@code message} among them where the body
   *     had it so
   */
  public record ServiceError(String code, String message, Map<String, Object> members)
      implements java.io.Serializable {}
}
