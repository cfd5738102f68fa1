package dev.ecrpublic.command.inspect;

import dev.ecrpublic.output.columns.Cell;
import dev.ecrpublic.output.columns.ColumnPrinter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of an image, with the parts that it is made of.
 *
 * @param part what it is, such as {@code index} or {@code layer}
 * @param name its platform, tag or key, empty for none
 * @param digest its digest, empty for none
 * @param size its size in bytes with all below it, below zero where it has none
 * @param type its media type, or what it says
 * @param parts what it is made of
 */
record ImagePart(
    String part, String name, String digest, long size, String type, List<ImagePart> parts) {

  /** What the part is called that says something of the one above it. */
  static final String ANNOTATION = "annotation";

  /** What the part is called that says when an image was made. */
  static final String CREATED = "created";

  /** The part as a document. */
  Map<String, Object> document() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("part", part);
    put(out, "label", name);
    put(out, "digest", digest);
    if (size >= 0) {
      out.put("sizeInBytes", size);
    }
    boolean said = part.equals(ANNOTATION) || part.equals(CREATED);
    put(out, said ? "value" : "mediaType", type);
    if (!parts.isEmpty()) {
      List<Object> below = new ArrayList<>();
      parts.forEach(each -> below.add(each.document()));
      out.put("parts", below);
    }
    return out;
  }

  private static void put(Map<String, Object> out, String name, String value) {
    if (!value.isEmpty()) {
      out.put(name, value);
    }
  }

  /** The part as rows, a tree for a reader. */
  ColumnPrinter columns(Instant now) {
    ColumnPrinter out = new ColumnPrinter("part", "digest", "size", "type");
    row("", "", now, out);
    return out;
  }

  private void row(String before, String beforeParts, Instant now, ColumnPrinter out) {
    String label = name.isEmpty() ? part : part + " " + name;
    Cell sized = size < 0 ? new Cell("", "", true) : Cell.size(size);
    Cell typed = part.equals(CREATED) ? Cell.age(Instant.parse(type), now) : Cell.text(type);
    out.row(new Cell(before + label, label, false), Cell.digest(digest), sized, typed);
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      parts
          .get(i)
          .row(
              beforeParts + (last ? "└─ " : "├─ "), beforeParts + (last ? "   " : "│  "), now, out);
    }
  }
}
