package dev.ecrpublic.emulate.ecr;

import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.ImageIds;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ecr.image.ScanFindings;
import dev.ecrpublic.emulate.ecr.lifecycle.LifecycleOutcome;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.blob.Sha256;
import dev.ecrpublic.registry.image.SampleManifests;
import dev.ecrpublic.service.ecr.EcrCatalog;
import dev.ecrpublic.text.CompactJson;
import dev.ecrpublic.text.JsonReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls of a fresh registry with what they answer, as text. A line that begins with {@code >} calls
 * an operation, one with {@code >>} calls it as often as it says, {@code #} being the number, and
 * one with {@code !} does something else:
 *
 * <pre>
 * ! call OPERATION JSON        calls without telling the answer
 * ! image NAME                 makes a manifest, and uploads what it refers to
 * ! index NAME OF NAME...      makes an index
 * ! referrer NAME TO NAME TYPE makes an artifact that is about an image
 * ! wait PT1H                  moves the clock
 * ! findings NAME JSON         imports findings of an image
 * ! run                        carries lifecycle policies out
 * </pre>
 *
 * <p>{@code $NAME.digest} and {@code $NAME.manifest} stand for what was made, {@code $token} and
 * {@code $upload} for the last ones.
 */
final class Transcript {
  private static final int WIDTH = 100;
  private static final String REPOSITORY = "aa";

  private final PrivateCalls calls;
  private final EcrCatalog catalog = new EcrCatalog();
  private final Map<String, String> manifests = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final StringBuilder out = new StringBuilder();

  private Transcript(PrivateCalls calls) {
    this.calls = calls;
  }

  /** What the calls of a script answer now, in the form of the script. */
  static String of(Path directory, List<String> script) throws IOException {
    Transcript transcript = new Transcript(new PrivateCalls(directory));
    for (String line : joined(script)) {
      transcript.line(line);
    }
    return transcript.out.toString();
  }

  /** The lines that ask for something, each with those that it is continued by. */
  private static List<String> joined(List<String> script) {
    List<String> lines = new ArrayList<>();
    boolean asking = false;
    for (String line : script) {
      if (line.startsWith("  ")) {
        if (asking) {
          lines.add(lines.removeLast() + line.substring(2));
        }
        continue;
      }
      asking = line.startsWith(">") || line.startsWith("!") || line.startsWith("#");
      if (asking) {
        lines.add(line);
      }
    }
    return lines;
  }

  private void line(String line) throws IOException {
    wrap(line);
    if (line.startsWith("! ")) {
      act(line.substring(2).split(" ", 3));
    } else if (line.startsWith(">> ")) {
      String[] words = line.substring(3).split(" ", 3);
      int times = Integer.parseInt(words[0]);
      for (int i = 1; i < times; i++) {
        call(words[1], words[2].replace("#", String.valueOf(i)));
      }
      wrap(told(words[1], words[2].replace("#", words[0])));
    } else if (line.startsWith("> ")) {
      String[] words = line.substring(2).split(" ", 2);
      wrap(told(words[0], words.length > 1 ? words[1] : "{}"));
    }
  }

  private void act(String[] words) throws IOException {
    switch (words[0]) {
      case "call" -> call(words[1], words[2]);
      case "image" -> image(words[1]);
      case "index" -> {
        String[] of = words[2].substring(3).split(" ");
        String[] texts = new String[of.length];
        for (int i = 0; i < of.length; i++) {
          texts[i] = manifests.get(of[i]);
        }
        made(words[1], SampleManifests.index(texts));
      }
      case "referrer" -> referrer(words[1], words[2].split(" "));
      case "wait" -> calls.clock().advance(Duration.parse(words[1]));
      case "findings" -> {
        Repository repository = calls.registry().registry().get(REPOSITORY);
        Map<String, Object> id = Map.of("imageDigest", Sha256.of(bytes(words[1])));
        calls
            .registry()
            .scans()
            .put(repository, ImageIds.name(new Members(id)), new ScanFindings(parsed(words[2])));
      }
      case "run" -> run();
      default -> throw new IllegalArgumentException(words[0]);
    }
  }

  private byte[] bytes(String name) {
    return SampleManifests.bytes(manifests.get(name));
  }

  private void image(String name) {
    upload("{}");
    upload(name);
    made(name, SampleManifests.manifest("{}", name));
  }

  private void referrer(String name, String[] toAndType) {
    upload("{}");
    upload(name);
    String subject =
        SampleManifests.descriptor(
            "application/vnd.oci.image.manifest.v1+json", bytes(toAndType[1]));
    made(
        name,
        SampleManifests.manifest("{}", name)
            .replace(
                "\"config\"",
                "\"artifactType\":\""
                    + toAndType[2]
                    + "\",\"subject\":"
                    + subject
                    + ",\"config\""));
  }

  private void upload(String content) {
    try {
      calls.layer(REPOSITORY, content);
    } catch (ErrorReply e) {
      if (!e.code().equals("LayerAlreadyExistsException")) {
        throw e;
      }
    }
  }

  private void made(String name, String manifest) {
    manifests.put(name, manifest);
    names.put(quoted(manifest), "\"$" + name + ".manifest\"");
    names.put(Sha256.of(SampleManifests.bytes(manifest)), "$" + name + ".digest");
    names.put(Sha256.of(SampleManifests.bytes(name)), "$" + name + ".layer");
  }

  private void run() throws IOException {
    for (String name : calls.registry().registry().names()) {
      Repository repository = calls.registry().registry().get(name);
      for (LifecycleOutcome outcome :
          calls.registry().lifecycles().apply(repository, calls.clock().instant())) {
        wrap(
            named(
                outcome.action()
                    + " "
                    + outcome.image().digest()
                    + " by rule "
                    + outcome.rulePriority()));
      }
    }
  }

  private String told(String operation, String input) {
    try {
      Map<String, Object> reply = call(operation, input);
      ReplyCheck.check(catalog.find(operation).orElseThrow().output(), reply);
      return named(CompactJson.of(normal(reply)));
    } catch (ErrorReply e) {
      String more = e.members().isEmpty() ? "" : " " + CompactJson.of(e.members());
      return named(e.code() + ": " + e.getMessage() + more);
    }
  }

  private Map<String, Object> call(String operation, String input) {
    String text = input;
    for (Map.Entry<String, String> name : names.entrySet()) {
      text = text.replace(name.getValue(), name.getKey());
    }
    Map<String, Object> values = parsed(text);
    values.computeIfPresent(
        "layerPartBlob", (name, blob) -> Base64.getDecoder().decode((String) blob));
    return calls.call(operation, values);
  }

  /** A reply without what differs from run to run, which is kept for later calls. */
  private Map<String, Object> normal(Map<String, Object> reply) {
    keep(reply, "nextToken", "$token");
    keep(reply, "uploadId", "$upload");
    if (reply.get("authorizationData") instanceof List<?> list) {
      ((Map<?, ?>) list.getFirst())
          .forEach(
              (name, value) -> {
                if (name.equals("authorizationToken")) {
                  names.put((String) value, "$password");
                }
              });
    }
    return reply;
  }

  private void keep(Map<String, Object> reply, String member, String name) {
    if (reply.get(member) instanceof String text && !names.containsKey(text)) {
      names.values().remove(name);
      names.put(text, name);
    }
  }

  private String named(String text) {
    String told = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      told = told.replace(name.getKey(), name.getValue());
    }
    return told;
  }

  private static String quoted(String text) {
    return CompactJson.of(text);
  }

  private static Map<String, Object> parsed(String json) {
    Map<String, Object> values = new LinkedHashMap<>();
    ((Map<?, ?>) JsonReader.parse(json)).forEach((name, value) -> values.put((String) name, value));
    return values;
  }

  /** Adds a line, or more of them that are continued by two blanks. */
  private void wrap(String text) {
    String rest = text;
    String indent = "";
    while (rest.length() > WIDTH) {
      int at = Math.max(rest.lastIndexOf(',', WIDTH) + 1, rest.lastIndexOf(' ', WIDTH));
      int end = at < WIDTH / 2 ? WIDTH : at;
      out.append(indent).append(rest, 0, end).append('\n');
      rest = rest.substring(end);
      indent = "  ";
    }
    out.append(indent).append(rest).append('\n');
  }
}
