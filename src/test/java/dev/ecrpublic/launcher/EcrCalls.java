package dev.ecrpublic.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls of private registries in a script, by a client that may not know all of them. */
final class EcrCalls {
  static final Path SCRIPT = Path.of("src/test/scripts/ecr-calls.txt").toAbsolutePath();

  private static final Pattern KEPT = Pattern.compile("\"(uploadId|nextToken)\": \"([^\"]+)\"");

  /** Makes one call. */
  @FunctionalInterface
  interface Client {
    /** What the client prints, errors included. */
    String answer(String operation, String input) throws IOException, InterruptedException;
  }

  private EcrCalls() {}

  /** All operations that are called, or those that an older client may know. */
  static Set<String> operations(boolean all) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String line : Files.readAllLines(SCRIPT)) {
      if (!line.startsWith("#") && (all || !line.startsWith("+"))) {
        names.add(line.replaceFirst("^\\+", "").split(" ")[0]);
      }
    }
    return names;
  }

  /** What a client answers to all calls, or those that an older client may know. */
  static String transcript(boolean all, Client client) throws IOException, InterruptedException {
    StringBuilder out = new StringBuilder();
    Map<String, String> kept = new HashMap<>();
    for (String line : Files.readAllLines(SCRIPT)) {
      if (line.startsWith("#") || !all && line.startsWith("+")) {
        continue;
      }
      String[] words = line.replaceFirst("^\\+", "").split(" ", 2);
      String input = words[1];
      for (Map.Entry<String, String> name : kept.entrySet()) {
        input = input.replace(name.getKey(), name.getValue());
      }
      String answer = client.answer(words[0], input);
      Matcher matcher = KEPT.matcher(answer);
      while (matcher.find()) {
        kept.put(matcher.group(1).equals("uploadId") ? "$upload" : "$token", matcher.group(2));
      }
      out.append("== ").append(words[0]).append('\n').append(answer);
    }
    return comparable(out.toString());
  }

  /** Without what differs from run to run and from place to place. */
  static String comparable(String transcript) {
    return transcript
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+\\+00:00", "TIME")
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "UPLOAD")
        .replaceAll("(\"(?:authorizationToken|nextToken)\"): \"[^\"]+\"", "$1: TOKEN")
        .replaceAll("\"repositoryUri\": \"[^/\"]+/", "\"repositoryUri\": \"HOST/")
        .replaceAll("\"proxyEndpoint\": \"[^\"]+\"", "\"proxyEndpoint\": HOST")
        .replace(" (reached max retries: 2)", "")
        .replaceAll("(?m)^(aws|ecr): \\[ERROR\\]: ", "")
        .replaceAll("Additional error details:\n(\\w+: .*\n)+", "")
        .replaceAll("(?m)^\n", "");
  }

  /** Without members that older clients do not know. */
  static String old(String transcript) {
    return transcript
        .replaceAll(
            "(?m)^ +\"(imageStatus|storageClass|upstreamRegistry|upstreamRepositoryPrefix"
                + "|updatedAt|subjectManifestDigest)\": .*\n",
            "")
        .replaceAll(",(?=\n)", "");
  }
}
