package dev.ecrpublic.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command that cannot be carried out: what to say and the exit code that goes with it, as the AWS
 * CLI has them.
 */
public abstract sealed class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Failure(String message) {
    super(message, null, false, false);
  }

  /** The process's exit code, 252 to 255. */
  public abstract int exitCode();

  /** The command line or a parameter is wrong: 252. */
  public static final class Usage extends Failure {
    private static final long serialVersionUID = 1L;
    private final boolean grammar;
    private final ArrayList<String> nearest;

    private Usage(String message, boolean grammar, List<String> nearest) {
      super(message);
      this.grammar = grammar;
      this.nearest = new ArrayList<>(nearest);
    }

    /** A parameter whose value is wrong. */
    public static Usage parameter(String message) {
      return parameter(message, List.of());
    }

    /** The same, with the options that may have been meant by words that are none. */
    public static Usage parameter(String message, List<String> nearest) {
      return new Usage(message, false, nearest);
    }

    /** A command line that cannot be read at all, which calls for the usage text. */
    public static Usage grammar(String message) {
      return new Usage(message, true, List.of());
    }

    /** The same, with the options that may have been meant by words that are none. */
    public static Usage grammar(String message, List<String> nearest) {
      return new Usage(message, true, nearest);
    }

    /** The options that may have been meant, the most similar first. */
    public List<String> nearest() {
      return nearest;
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
    private final ArrayList<String> nearest;

    /** The words as the message lists them, and the options that may have been meant. */
    public UnknownOptions(String words, List<String> nearest) {
      super("Unknown options: " + words);
      this.nearest = new ArrayList<>(nearest);
    }

    /** The options that may have been meant, the most similar first. */
    public List<String> nearest() {
      return nearest;
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
    private final String remedy;

    /** A failure of that code, such as {@code NoCredentials}. */
    public Configuration(String code, String message) {
      this(code, message, "");
    }

    /** The same with a sentence that says what to do. */
    public Configuration(String code, String message, String remedy) {
      super(message);
      this.code = code;
      this.remedy = remedy;
    }

    /** What to do, empty where the message says so itself. */
    public String remedy() {
      return remedy;
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

    /**
     * An operation's error; {@code retries} is how often it was sent again in vain, -1 where
     * retrying could not help.
     */
    public Service(ServiceError error, String operation, int retries) {
      super(error.message());
      this.error = error;
      this.operation = operation;
      this.retries = retries;
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
      super(message);
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
