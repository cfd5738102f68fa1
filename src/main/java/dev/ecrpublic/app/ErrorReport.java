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
import java.util.function.UnaryOperator;

/** The text on standard error for a failure, in the layouts of the AWS CLI. */
public final class ErrorReport {
  private final String program;
  private final Service service;
  private final UnaryOperator<String> shown;

  /** Reports of a service's program; {@code shown} is what may be shown of a text. */
  ErrorReport(Service service, UnaryOperator<String> shown) {
    this.service = service;
    this.program = service.name();
    this.shown = shown;
  }

  /**
   * The whole text for a failure of a command, whose name is empty where none was read yet: the
   * message, then the advice, then the usage text where the line could not be read.
   */
  String of(Failure failure, String command, ErrorFormat format, int columns, String advice) {
    return switch (failure) {
      case Failure.UnknownOptions unknown ->
          line(unknown.getMessage()) + advice + "\n" + usage(command);
      case Failure.Internal internal -> line(internal.getMessage()) + advice;
      case Failure.Usage usage when !format.prose() && usage.showsUsage() ->
          client("ParamValidation", usage.getMessage() + "\n\n" + usage(command), format, columns);
      case Failure.Usage usage ->
          client("ParamValidation", usage.getMessage(), format, columns)
              + advice
              + (usage.showsUsage() ? "\n" + usage(command) : "");
      case Failure.Configuration configuration ->
          client(configuration.code(), configuration.getMessage(), format, columns) + advice;
      case Failure.Service service -> service(service, format, columns) + advice;
    };
  }

  private String line(String message) {
    return "\n" + program + ": [ERROR]: " + shown.apply(message.strip()) + "\n";
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
      case ENHANCED -> line(said) + shown.apply(details(error));
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

  private String printed(Map<String, Object> error, ErrorFormat format, int columns) {
    StringWriter out = new StringWriter();
    try {
      printer(format, columns).print(error, out);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return shown.apply(out.toString());
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
