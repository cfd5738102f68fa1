package dev.ecrpublic.app;

import dev.ecrpublic.line.ErrorFormat;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.output.JsonPrinter;
import dev.ecrpublic.output.Printer;
import dev.ecrpublic.output.TextPrinter;
import dev.ecrpublic.output.table.TableColor;
import dev.ecrpublic.output.table.TablePrinter;
import dev.ecrpublic.output.yaml.YamlPrinter;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.text.PythonText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text on standard error for a failure, in the layouts of the AWS CLI. */
public final class ErrorReport {
  private final String program;
  private final Service service;

  private ErrorReport(Service service) {
    this.service = service;
    this.program = service.name();
  }

  /** The whole text for a failure of a command, whose name is empty where none was read yet. */
  public static String of(
      Failure failure, Service service, String command, ErrorFormat format, int columns) {
    return new ErrorReport(service).of(failure, command, format, columns);
  }

  private String of(Failure failure, String command, ErrorFormat format, int columns) {
    return switch (failure) {
      case Failure.UnknownOptions unknown ->
          "\n" + usage(command) + nearest(unknown.nearest()) + "\n" + line(unknown.getMessage());
      case Failure.Internal internal -> line(internal.getMessage());
      case Failure.Usage usage ->
          client("ParamValidation", message(usage, command, format), format, columns);
      case Failure.Configuration configuration ->
          client(configuration.code(), configuration.getMessage(), format, columns)
              + remedy(configuration, format);
      case Failure.Service service -> service(service, format, columns);
    };
  }

  /** A paragraph of its own, for people: whoever compares messages ends before it. */
  private static String remedy(Failure.Configuration failure, ErrorFormat format) {
    boolean prose = format == ErrorFormat.ENHANCED || format == ErrorFormat.LEGACY;
    return prose && !failure.remedy().isEmpty() ? "\nhint: " + failure.remedy() + "\n" : "";
  }

  private String line(String message) {
    return "\n" + program + ": [ERROR]: " + message.strip() + "\n";
  }

  /**
   * The message with where to read more after it, set off as a usage text: whoever compares
   * messages ends there.
   */
  private String message(Failure.Usage usage, String command, ErrorFormat format) {
    if (usage.showsUsage()) {
      return usage.getMessage() + "\n\n" + usage(command) + nearest(usage.nearest());
    }
    boolean prose = format == ErrorFormat.ENHANCED || format == ErrorFormat.LEGACY;
    String hint = prose ? Hint.of(usage.getMessage(), service, command) : "";
    return hint.isEmpty()
        ? usage.getMessage()
        : usage.getMessage() + "\n\n" + hint + "\n" + nearest(usage.nearest());
  }

  private String usage(String command) {
    return "usage: "
        + program
        + " [options] <command> [parameters]\nTo see help text, you can run:\n\n  "
        + program
        + " help\n  "
        + program
        + " "
        + (command.isEmpty() ? "<command>" : command)
        + " help\n";
  }

  private static String nearest(List<String> options) {
    if (options.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("\nMaybe you meant:\n\n");
    for (String option : options) {
      out.append("  * ").append(option).append('\n');
    }
    return out.toString();
  }

  private String client(String code, String message, ErrorFormat format, int columns) {
    return switch (format) {
      case ENHANCED -> line("An error occurred (" + code + "): " + message);
      case LEGACY -> line(message);
      case JSON, YAML, TEXT, TABLE -> {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("Code", code);
        error.put("Message", message);
        yield printed(error, format, columns);
      }
    };
  }

  private String service(Failure.Service failure, ErrorFormat format, int columns) {
    Failure.ServiceError error = failure.error();
    String said =
        "An error occurred ("
            + error.code()
            + ") when calling the "
            + failure.operation()
            + " operation"
            + (failure.retries() < 0 ? "" : " (reached max retries: " + failure.retries() + ")")
            + ": "
            + error.message();
    return switch (format) {
      case ENHANCED -> line(said) + details(error);
      case LEGACY -> line(said);
      case JSON, YAML, TEXT, TABLE -> {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Message", error.message());
        all.put("Code", error.code());
        all.putAll(error.members());
        yield printed(all, format, columns);
      }
    };
  }

  private static String details(Failure.ServiceError error) {
    StringBuilder out = new StringBuilder();
    boolean complex = false;
    for (Map.Entry<String, Object> member : error.members().entrySet()) {
      if (member.getKey().equals("message")) {
        continue;
      }
      String value = inline(member.getValue());
      complex |= value.equals("<complex value>");
      out.append(member.getKey()).append(": ").append(value).append('\n');
    }
    if (out.isEmpty()) {
      return "";
    }
    if (complex) {
      out.append(
          "Use \"--cli-error-format json\" or another error format to see the full details.\n");
    }
    return "\nAdditional error details:\n" + out;
  }

  private static String inline(Object value) {
    return switch (value) {
      case List<?> list when list.size() < 5 && list.stream().noneMatch(ErrorReport::nested) ->
          "[" + String.join(", ", list.stream().map(PythonText::str).toList()) + "]";
      case Map<?, ?> map
          when map.size() < 5 && map.values().stream().noneMatch(ErrorReport::nested) ->
          "{"
              + String.join(
                  ", ",
                  map.entrySet().stream()
                      .map(e -> e.getKey() + ": " + PythonText.str(e.getValue()))
                      .toList())
              + "}";
      case List<?> list -> "<complex value>";
      case Map<?, ?> map -> "<complex value>";
      case null, default -> PythonText.str(value);
    };
  }

  private static boolean nested(Object value) {
    return value instanceof List<?> || value instanceof Map<?, ?>;
  }

  private static String printed(Map<String, Object> error, ErrorFormat format, int columns) {
    StringWriter out = new StringWriter();
    try {
      printer(format, columns).print(error, out);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return out.toString();
  }

  private static Printer printer(ErrorFormat format, int columns) {
    return switch (format) {
      case YAML -> new YamlPrinter();
      case TEXT -> new TextPrinter();
      case TABLE -> new TablePrinter("error", columns, TableColor.NONE);
      case ENHANCED, LEGACY, JSON -> new JsonPrinter();
    };
  }
}
