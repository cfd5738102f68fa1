package dev.ecrpublic.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One YAML 1.2 document read into plain values, and dates into {@code LocalDate} or {@code
 * PlainDateTime}. It is built from parse events so that depth and aliases can be bounded and no tag
 * reaches a constructor.
 */
public final class YamlReader {
  private static final int DEEPEST = 512;
  private static final int LARGEST = 1_000_000;
  private static final int SMALLEST_BUFFER = 64;
  private static final String MERGE = "<<";
  private final Iterator<Event> events;
  // The text's length in code points if its last line is not ended, else -1.
  private final int openEnd;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  // Nodes so far, those behind an alias counted each time that they are used.
  private int nodes;

  private YamlReader(String text) {
    // The parser copies what it holds of a long line for every buffer that it adds.
    LoadSettings settings =
        LoadSettings.builder()
            .setBufferSize(Math.max(SMALLEST_BUFFER, text.length()))
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();
    events = new Parse(settings).parseString(text).iterator();
    openEnd = text.endsWith("\n") ? -1 : text.codePointCount(0, text.length());
  }

  /**
   * The value that the text spells; null for an empty one.
   *
   * @throws InvalidInput if it is not one document of maps, lists and scalars
   */
  public static Object parse(String text) {
    try {
      return new YamlReader(text).document();
    } catch (YamlEngineException e) {
      throw new InvalidInput(e.getMessage());
    } catch (NumberFormatException brokenEscape) {
      // The parser reads the digits of \\x and \\u without looking whether they are there.
      throw new InvalidInput("an escape has too few digits");
    }
  }

  private Object document() {
    events.next();
    if (events.next().getEventId() == Event.ID.StreamEnd) {
      return null;
    }
    Object value = node(events.next(), 0);
    events.next();
    if (events.next().getEventId() != Event.ID.StreamEnd) {
      throw new InvalidInput("more than one document");
    }
    return value;
  }

  private Object node(Event event, int depth) {
    if (event instanceof AliasEvent alias) {
      return aliased(alias.getAlias());
    }
    count(1);
    int before = nodes;
    Object value = fresh(event, depth);
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      anchors.put(node.getAnchor().get(), new Anchored(value, nodes - before + 1));
    }
    return value;
  }

  private Object aliased(Anchor anchor) {
    Anchored target = anchors.get(anchor);
    if (target == null) {
      throw new InvalidInput("an alias without its anchor");
    }
    count(target.nodes);
    return target.value;
  }

  private void count(int more) {
    nodes += more;
    if (nodes > LARGEST) {
      throw new InvalidInput("more than " + LARGEST + " values");
    }
  }

  private Object fresh(Event event, int depth) {
    if (depth == DEEPEST) {
      throw new InvalidInput("nested more than " + DEEPEST + " levels deep");
    }
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    if (event instanceof SequenceStartEvent list) {
      requireTag(list.getTag().orElse(null), "tag:yaml.org,2002:seq");
      return list(depth + 1);
    }
    MappingStartEvent map = (MappingStartEvent) event;
    requireTag(map.getTag().orElse(null), "tag:yaml.org,2002:map");
    return map(depth + 1);
  }

  private static void requireTag(String tag, String only) {
    if (tag != null && !tag.equals(only)) {
      throw new InvalidInput(tag);
    }
  }

  private Object scalar(ScalarEvent event) {
    String text = event.getValue();
    if (event.isLiteral() || event.isFolded()) {
      text = withoutAddedLineEnd(text, event);
    }
    if (event.getTag().isPresent()) {
      return YamlScalar.tagged(event.getTag().get(), text);
    }
    return event.isPlain() ? YamlScalar.plain(text) : text;
  }

  // The parser ends the last line of a block even where the text does not.
  private String withoutAddedLineEnd(String text, ScalarEvent event) {
    boolean added = text.endsWith("\n") && event.getEndMark().get().getIndex() == openEnd;
    return added ? text.substring(0, text.length() - 1) : text;
  }

  private List<Object> list(int depth) {
    List<Object> list = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      list.add(node(event, depth));
      event = events.next();
    }
    return list;
  }

  private Map<String, Object> map(int depth) {
    Map<String, Object> own = new LinkedHashMap<>();
    Map<String, Object> merged = new LinkedHashMap<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      boolean merges =
          event instanceof ScalarEvent key && key.isPlain() && key.getValue().equals(MERGE);
      String key = key(node(event, depth));
      Object value = node(events.next(), depth);
      if (merges) {
        merge(merged, value);
      } else if (own.containsKey(key)) {
        throw new InvalidInput("a duplicate key");
      } else {
        own.put(key, value);
      }
      event = events.next();
    }
    merged.putAll(own);
    return merged;
  }

  private static String key(Object key) {
    if (key instanceof List || key instanceof Map || key instanceof byte[]) {
      throw new InvalidInput("a key that is not a word");
    }
    return ValueText.of(key);
  }

  private static void merge(Map<String, Object> merged, Object value) {
    if (value instanceof Map) {
      for (Map.Entry<String, Object> entry : PlainShape.map(value).entrySet()) {
        merged.putIfAbsent(entry.getKey(), entry.getValue());
      }
    } else if (value instanceof List<?> maps) {
      for (Object map : maps) {
        merge(merged, map);
      }
    } else {
      throw new InvalidInput("a merge of something else than a map");
    }
  }

  private record Anchored(Object value, int nodes) {}
}
