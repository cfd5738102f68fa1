package dev.ecrpublic.docs;

import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small program with one of everything. */
public final class Sample {
  private Sample() {}

  private static final Parameter COLOURS =
      new Parameter(
          "colours",
          Kind.LIST,
          false,
          1,
          List.of(new Parameter("Colour", Kind.STRING, false, 3, List.of())));

  private static final Parameter PAINT =
      new Parameter(
          "paint",
          Kind.STRUCTURE,
          true,
          0,
          List.of(COLOURS, new Parameter("litres", Kind.INTEGER, false, 0, List.of())));

  /** The program. */
  public static Program program() {
    return new Program(
        "tool",
        "1.2",
        "Does things. Many of them.",
        List.of("See `tool NAME help`."),
        List.of(paint(), shut(), await()),
        List.of(
            new Option(
                "--form",
                Arity.ONE,
                false,
                false,
                "The form: long or short.",
                Optional.empty(),
                new Values.Fixed(List.of("long", "short"))),
            new Option(
                "--who",
                Arity.ONE,
                false,
                false,
                "The profile.",
                Optional.empty(),
                new Values.Profiles())),
        List.of(new Example("Does nothing:", "tool --form short")),
        new Reference(
            Map.of("tool", Map.of("0", "Success."), "paint", Map.of("7", "Out of paint.")),
            Map.of("TOOL,TOOL_DIR", "Where `it` is, see --form."),
            Map.of("tool", Map.of("~/.tool", "Its file."), "paint", Map.of("/walls", "Walls.")),
            Map.of("tool", List.of("hammer(1)"), "paint", List.of("tool-shut(1)"))),
        member -> member.equals("litres") ? "How much, it's said." : "",
        member -> "");
  }

  public static Command paint() {
    Map<String, Values> keys = new LinkedHashMap<>();
    keys.put("colours", new Values.Fixed(List.of("red", "dark red")));
    keys.put("litres", Values.ANY);
    return new Command(
        "paint",
        "Paints a wall.",
        List.of("It dries --by itself."),
        List.of(),
        List.of(
            new Option(
                "--paint",
                Arity.ONE,
                true,
                false,
                "What to paint with.",
                Optional.of(PAINT),
                new Values.Keys(keys)),
            new Option(
                "--fast",
                Arity.NONE,
                false,
                false,
                "Hurries.",
                Optional.of(new Parameter("fast", Kind.BOOLEAN, false, 0, List.of())),
                Values.ANY),
            new Option(
                "--no-fast", Arity.NONE, false, true, "Hurries.", Optional.empty(), Values.ANY),
            new Option(
                "--walls",
                Arity.MANY,
                false,
                false,
                "The walls.",
                Optional.empty(),
                new Values.Live(Values.Resource.REPOSITORY))),
        List.of(new Example("Paints it red:", "tool paint --paint 'colours=red, or so' --fast")),
        Optional.of(List.of(PAINT)));
  }

  private static Command await() {
    return new Command(
        "wait",
        "Waits a bit.",
        List.of(),
        List.of(new Argument("PLACE", false, "Where to wait.", List.of("here"))),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static Command shut() {
    return new Command(
        "shut",
        "Shuts a door or a window.",
        List.of(),
        List.of(new Argument("THING", true, "What to shut.", List.of("door", "window"))),
        List.of(),
        List.of(),
        Optional.empty());
  }
}
