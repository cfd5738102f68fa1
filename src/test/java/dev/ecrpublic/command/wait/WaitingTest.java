package dev.ecrpublic.command.wait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.Connections;
import dev.ecrpublic.command.connection.Shared;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Stdout;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.line.Commands;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.line.OperationLine;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Trace;
import dev.ecrpublic.parity.CannedEndpoint;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.service.Waiter;
import dev.ecrpublic.service.ecr.Ecr;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

class WaitingTest {
  private static final Service ECR = new Ecr();
  private final List<Duration> pauses = new ArrayList<>();
  @TempDir private Path home;

  private int wait(Waiter waiter, CannedEndpoint endpoint, String... words) {
    Map<String, String> env =
        Map.of(
            "HOME", home.toString(),
            "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE",
            "AWS_SECRET_ACCESS_KEY", "secret",
            "AWS_REGION", "us-west-2",
            "AWS_ENDPOINT_URL", endpoint.url());
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            env,
            home,
            Terminal.none());
    Settings settings =
        new Settings(ECR, new Globals(Map.of(), List.of()), env, Profiles.load(env));
    Connections connections =
        new Connections(settings, settings.timestamps(), console, Trace.OFF, Shared.nothing());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Context context =
        new Context(
            console,
            settings,
            Optional.empty(),
            connections,
            new Stdout(out, StandardCharsets.UTF_8),
            Trace.OFF,
            Shared.nothing(),
            false,
            () -> 0);
    Operation operation = ECR.catalog().find(waiter.operation()).orElseThrow();
    OperationLine line = OperationLine.parse(Commands.operation(operation), List.of(words));
    new Waiting(waiter, operation, line, context).run(connections, pauses::add);
    return out.size();
  }

  private static CannedEndpoint endpoint(String... statuses) throws IOException {
    CannedEndpoint endpoint = new CannedEndpoint();
    ObjectMapper json = new ObjectMapper();
    endpoint.load(
        List.of(statuses).stream()
            .map(status -> json.readTree("{\"body\": {\"status\": " + status + "}}"))
            .toList());
    return endpoint;
  }

  @Test
  void askingGoesOnUntilItIsDone() throws IOException {
    Waiter preview = ECR.waiters().getLast();
    try (CannedEndpoint endpoint =
        endpoint("\"IN_PROGRESS\"", "null", "\"EXPIRED\"", "\"COMPLETE\"")) {
      assertEquals(0, wait(preview, endpoint, "--repository-name", "r1"), "nothing is printed");
      assertEquals(4, endpoint.requests().size());
      assertEquals(List.of(5L, 5L, 5L), pauses.stream().map(Duration::toSeconds).toList());
    }
  }

  @Test
  void askingEndsAfterItsAttempts() throws IOException {
    Waiter preview = ECR.waiters().getLast();
    try (CannedEndpoint endpoint = endpoint("\"IN_PROGRESS\"")) {
      Failure failure =
          assertThrows(
              Failure.Internal.class, () -> wait(preview, endpoint, "--repository-name", "r1"));
      assertEquals(
          "Waiter LifecyclePolicyPreviewComplete failed: Max attempts exceeded",
          failure.getMessage());
      assertEquals(255, failure.exitCode());
      assertEquals(20, endpoint.requests().size());
      assertEquals(19, pauses.size());
    }
  }
}
