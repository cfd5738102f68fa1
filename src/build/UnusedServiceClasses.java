import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the classes of the SDK's services that nothing in the program leads to. A start looks
 * through the table of everything that the jar holds, used or not, at 1 to 2 µs an entry.
 *
 * <p>What pages, waits and works asynchronously stands in the services' interfaces, where the
 * program never calls it: these ways are not followed.
 */
final class UnusedServiceClasses {
  private static final String SERVICES = "software/amazon/awssdk/services/";
  private static final Pattern NEVER_CALLED =
      Pattern.compile(SERVICES + "\\w+/(paginators/|waiters/|jmespath/|\\w*Async\\w*\\.class).*");
  private static final Pattern NAMED = Pattern.compile("software/amazon/awssdk/services/[\\w/$]+");
  private static final String CLASS = ".class";

  private final Map<String, byte[]> entries;
  private final Set<String> reached = new HashSet<>();
  private final Deque<String> waiting = new ArrayDeque<>();

  private UnusedServiceClasses(Map<String, byte[]> entries) {
    this.entries = entries;
  }

  /** The names of the entries that can be left out. */
  static Set<String> among(Map<String, byte[]> entries) {
    UnusedServiceClasses search = new UnusedServiceClasses(entries);
    entries.forEach(search::root);
    while (!search.waiting.isEmpty()) {
      search.follow(search.waiting.remove());
    }
    Set<String> out = new HashSet<>();
    for (String name : entries.keySet()) {
      if (name.startsWith(SERVICES) && name.endsWith(CLASS) && !search.reached.contains(name)) {
        out.add(name);
      }
    }
    return out;
  }

  /** Everything else is needed, as is what it names, be it in a file of names. */
  private void root(String name, byte[] content) {
    if (!name.endsWith(CLASS)) {
      named(new String(content, StandardCharsets.ISO_8859_1).replace('.', '/'));
    } else if (!name.startsWith(SERVICES)) {
      follow(name);
    }
  }

  private void follow(String name) {
    ClassModel model = ClassFile.of().parse(entries.get(name));
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof ClassEntry used) {
        reach(used.asInternalName());
      } else if (entry instanceof Utf8Entry text) {
        named(text.stringValue().replace('.', '/'));
      }
    }
  }

  /** Descriptors name classes, as do texts that a class is loaded by. */
  private void named(String text) {
    if (!text.contains(SERVICES)) {
      return;
    }
    Matcher names = NAMED.matcher(text);
    while (names.find()) {
      reach(names.group());
    }
  }

  private void reach(String internalName) {
    String name = internalName + CLASS;
    if (name.startsWith(SERVICES)
        && entries.containsKey(name)
        && !NEVER_CALLED.matcher(name).matches()
        && reached.add(name)) {
      waiting.add(name);
    }
  }
}
