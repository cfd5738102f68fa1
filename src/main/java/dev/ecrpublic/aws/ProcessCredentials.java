package dev.ecrpublic.aws;

import dev.ecrpublic.aws.wire.WireReader;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.model.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Credentials that another program prints, run again when they are about to end. */
final class ProcessCredentials implements AwsCredentialsProvider {
  private static final Duration RESERVE = Duration.ofMinutes(1);
  private final String command;
  private final Map<String, String> env;
  private AwsCredentials credentials;
  private Instant end;

  ProcessCredentials(String command, Map<String, String> env) {
    this.command = command;
    this.env = env;
  }

  @Override
  public synchronized AwsCredentials resolveCredentials() {
    if (credentials == null || Instant.now().plus(RESERVE).isAfter(end)) {
      read(printed());
    }
    return credentials;
  }

  private byte[] printed() {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command);
    builder.environment().clear();
    builder.environment().putAll(env);
    try {
      Process process = builder.start();
      try {
        return output(process);
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      throw failure("the command cannot be run: " + FileReason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("interrupted");
    }
  }

  private byte[] output(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    Printed errors = new Printed(process.getErrorStream());
    Thread reading = Thread.ofPlatform().daemon().start(errors);
    Printed out = new Printed(process.getInputStream());
    out.run();
    if (out.tooMuch()) {
      throw tooMuch();
    }
    reading.join();
    if (errors.tooMuch()) {
      throw tooMuch();
    }
    int exit = process.waitFor();
    if (exit != 0) {
      String said = new String(errors.bytes(), StandardCharsets.UTF_8).strip();
      throw failure(
          said.isEmpty()
              ? "the command ended with the exit code " + exit
              : CommandWords.of(command).hiddenIn(said));
    }
    return out.bytes();
  }

  private static Failure tooMuch() {
    return failure("the command printed more than 1 MiB");
  }

  private void read(byte[] out) {
    Map<String, Object> said = WireReader.object(out);
    if (said == null) {
      throw failure("the command printed no JSON object");
    }
    Object version = said.getOrDefault("Version", "<Version not provided>");
    if (!Long.valueOf(1).equals(version)) {
      throw failure(
          "Unsupported version"
              + (version instanceof Number || !said.containsKey("Version")
                  ? " '" + version + "'"
                  : "")
              + " for credential process provider, supported versions: 1");
    }
    String key = text(said, "AccessKeyId");
    String secret = text(said, "SecretAccessKey");
    String token = said.get("SessionToken") instanceof String given ? given : "";
    end = end(said.get("Expiration"));
    credentials = Credentials.keys(key, secret, token, "custom-process");
  }

  private static String text(Map<String, Object> said, String key) {
    if (said.get(key) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw failure("Missing required key in response: '" + key + "'");
  }

  private static Instant end(Object expiration) {
    if (!(expiration instanceof String time)) {
      return Instant.MAX;
    }
    try {
      return OffsetDateTime.parse(time).toInstant();
    } catch (DateTimeException e) {
      throw failure("the key 'Expiration' is no time");
    }
  }

  private static Failure failure(String reason) {
    return new Failure.Internal("Error when retrieving credentials from custom-process: " + reason);
  }
}
