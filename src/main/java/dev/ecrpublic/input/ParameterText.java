package dev.ecrpublic.input;

import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.text.BadJson;
import dev.ecrpublic.text.JsonReader;
import dev.ecrpublic.text.PythonInt;
import dev.ecrpublic.text.PythonSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the words after one flag into the plain value of the member that the flag sets. */
public final class ParameterText {
  private final ParamFile files;

  /** A conversion that reads the files named by values through that reader. */
  public ParameterText(ParamFile files) {
    this.files = files;
  }

  /**
   * The member's value: one word for a scalar or structure, any number for a list. A blob stays
   * text unless it comes from {@code fileb://}; see {@link Blobs}.
   *
   * @throws InvalidInput naming the flag
   */
  public Object convert(Parameter parameter, List<String> words) {
    return switch (parameter.kind()) {
      case STRING, TIMESTAMP -> scalar(parameter, words.getFirst());
      case BLOB -> blob(parameter, words.getFirst());
      case INTEGER, LONG -> wholeNumber(parameter, scalar(parameter, words.getFirst()));
      case BOOLEAN -> truth(parameter, scalar(parameter, words.getFirst()));
      case DOUBLE, MAP ->
          throw new IllegalArgumentException(
              "No request has a " + parameter.kind() + " at its top");
      case STRUCTURE -> structure(parameter, words.getFirst());
      case LIST -> list(parameter, words);
    };
  }

  private static String dashed(Parameter parameter) {
    return "--".concat(parameter.flag());
  }

  private String scalar(Parameter parameter, String word) {
    if (!ParamFile.isReference(word)) {
      return word;
    }
    if (ParamFile.isBinary(word)) {
      throw new InvalidInput("fileb:// is for binary values only; write file:// instead")
          .ofFlag(dashed(parameter));
    }
    return (String) read(parameter, word);
  }

  private Object blob(Parameter parameter, String word) {
    return ParamFile.isReference(word) ? read(parameter, word) : word;
  }

  private Object read(Parameter parameter, String reference) {
    try {
      return files.read(reference);
    } catch (InvalidInput e) {
      throw e.ofFlag(dashed(parameter));
    }
  }

  private static Number wholeNumber(Parameter parameter, String text) {
    Optional<Number> number = PythonInt.parse(text);
    if (number.isEmpty()) {
      throw new InvalidInput(dashed(parameter) + ": '" + text + "' is not a whole number");
    }
    return number.get();
  }

  private static Boolean truth(Parameter parameter, String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new InvalidInput(dashed(parameter) + ": '" + text + "' is neither true nor false");
    }
    return text.equals("true");
  }

  private Map<String, Object> structure(Parameter parameter, String word) {
    String text = scalar(parameter, word);
    try {
      char first = PythonSpace.first(text);
      return first == '{' || first == '[' ? jsonObject(text) : shorthand(parameter, text);
    } catch (InvalidInput e) {
      throw e.ofFlag(dashed(parameter));
    }
  }

  private List<Object> list(Parameter parameter, List<String> words) {
    boolean single = words.size() == 1;
    String text = single ? scalar(parameter, words.getFirst()) : null;
    try {
      if (single && PythonSpace.first(text) == '[') {
        return jsonArray(text);
      }
      if (single && ParamFile.isReference(words.getFirst())) {
        throw new InvalidInput("The file must hold a JSON array.");
      }
      return elements(parameter.element(), words);
    } catch (InvalidInput e) {
      throw e.ofFlag(dashed(parameter));
    }
  }

  private List<Object> elements(Parameter element, List<String> words) {
    if (words.isEmpty()) {
      return new ArrayList<>();
    }
    if (element.members().isEmpty()) {
      return new ArrayList<>(words);
    }
    char first = PythonSpace.first(words.getFirst());
    boolean json = first == '{' || first == '[';
    List<Object> structures = new ArrayList<>(words.size());
    for (String word : words) {
      structures.add(json ? jsonObject(word) : shorthand(element, word));
    }
    return structures;
  }

  private Map<String, Object> shorthand(Parameter structure, String text) {
    Map<String, Object> value = Shorthand.parse(text, files);
    return Coercion.ofStructure(structure, value);
  }

  private static Map<String, Object> jsonObject(String text) {
    if (PythonSpace.first(text) != '{') {
      throw new InvalidInput("Invalid JSON:\n" + text);
    }
    return PlainShape.map(json(text));
  }

  private static List<Object> jsonArray(String text) {
    return PlainShape.list(json(text));
  }

  private static Object json(String text) {
    try {
      return JsonReader.parse(text);
    } catch (BadJson e) {
      throw new InvalidInput("Invalid JSON: " + e.getMessage() + "\nJSON received: " + text);
    }
  }
}
