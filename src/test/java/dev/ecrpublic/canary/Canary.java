package dev.ecrpublic.canary;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Secrets that are planted, and looked for where they do not belong, in base64, too. */
final class Canary {
  static final String SECRET_KEY = "canarySecretKey7Vq2";
  static final String SESSION_TOKEN = "canarySessionToken9Xw4";
  static final String PASSWORD = "canaryPassword3Zk8";
  static final String SSO_TOKEN = "canarySsoToken5Lm1";
  static final String PROCESS = "canaryProcess6Rt0";
  static final String DOCKER_AUTH = "canaryDockerAuth2Bn7";
  static final String USER_INFO = "canaryUserInfo8Gh3";
  static final String INPUT = "canaryInput4Jc9";

  /** What an authorization token looks like. */
  static final String TOKEN = base64("AWS:" + PASSWORD);

  private static final List<String> SPELLINGS = spellings();

  private Canary() {}

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> spellings() {
    List<String> out = new ArrayList<>();
    for (String secret :
        List.of(
            SECRET_KEY,
            SESSION_TOKEN,
            PASSWORD,
            SSO_TOKEN,
            PROCESS,
            DOCKER_AUTH,
            USER_INFO,
            INPUT)) {
      out.add(secret);
      for (int before = 0; before < 3; before++) {
        String shifted = base64("x".repeat(before) + secret);
        // The first and the last group of four depend on what stands around.
        out.add(shifted.substring(4, shifted.length() - 4));
      }
    }
    return List.copyOf(out);
  }

  /** Fails where a text has one of them. */
  static void assertNone(String text, String where) {
    for (String secret : SPELLINGS) {
      assertFalse(text.contains(secret), () -> secret + " in " + where + ":\n" + text);
    }
  }

  /** Fails where a file below a directory has one, save those in which they were planted. */
  static void assertNoneBelow(Path directory, Path... planted) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Arrays.stream(planted).noneMatch(file::startsWith)) {
          assertNone(Files.readString(file, StandardCharsets.ISO_8859_1), file.toString());
          assertNone(file.getFileName().toString(), "a file's name");
        }
      }
    }
  }
}
