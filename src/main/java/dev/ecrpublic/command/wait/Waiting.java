package dev.ecrpublic.command.wait;

import dev.ecrpublic.app.Cli;
import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.Connections;
import dev.ecrpublic.command.operation.Input;
import dev.ecrpublic.command.operation.PagingFlags;
import dev.ecrpublic.command.operation.Skeletons;
import dev.ecrpublic.command.result.ResultsFactory;
import dev.ecrpublic.input.Validation;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.OperationLine;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Names;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.service.Waiter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One wait: the request, sent until its reply says that it is over. */
final class Waiting {
  /** What the mirrored program calls the paging options, which a wait does not take. */
  private static final String PAGING = "PaginationConfig";

  private final Waiter waiter;
  private final Operation operation;
  private final OperationLine line;
  private final Context context;

  Waiting(Waiter waiter, Operation operation, OperationLine line, Context context) {
    this.waiter = waiter;
    this.operation = operation;
    this.line = line;
    this.context = context;
  }

  /** Passes the time between one request and the next. */
  @FunctionalInterface
  interface Pause {
    void sleep(Duration time) throws InterruptedException;
  }

  void run(Connections connections, Pause pause) {
    Settings settings = context.settings();
    PagingFlags paging = new PagingFlags(line, settings);
    if (paging.switchedOff()) {
      paging.refuseAny();
    }
    Map<String, Object> request =
        new LinkedHashMap<>(new Input(context.console()).of(operation, line));
    Optional<String> skeleton = line.skeleton();
    if (skeleton.isPresent() && !skeleton.get().equals("output")) {
      Skeletons.print(skeleton.get(), operation, settings.service(), context.out());
      return;
    }
    Connections.Prepared prepared = connections.prepare(operation.name());
    if (paging.any()) {
      request.put(PAGING, Map.of());
    }
    Validation.validate(request, operation.input());
    if (skeleton.isPresent()) {
      sample(settings);
      return;
    }
    try (Connection connection = prepared.open()) {
      poll(connection, request, pause);
    }
  }

  private void sample(Settings settings) {
    Map<String, Object> sample = Skeletons.output(operation);
    Validation.validate(sample, operation.output());
    new ResultsFactory(
            settings,
            settings.globals().get(GlobalOption.QUERY).map(Cli::compiled),
            context.console().terminal(),
            context.out(),
            context.out(),
            false)
        .titled(operation.wireName())
        .reply(sample);
  }

  private void poll(Connection connection, Map<String, Object> request, Pause pause) {
    for (int attempt = 1; ; attempt++) {
      Object state = waiter.member().in(reply(connection, request));
      if (waiter.success().equals(state)) {
        return;
      }
      if (waiter.failure().equals(state)) {
        throw failed(
            "Waiter encountered a terminal failure state: For expression \""
                + waiter.member()
                + "\" we matched expected path: \""
                + waiter.failure()
                + "\"");
      }
      if (attempt == waiter.attempts()) {
        throw failed("Max attempts exceeded");
      }
      sleep(pause);
    }
  }

  private Map<String, Object> reply(Connection connection, Map<String, Object> request) {
    try {
      return connection.call(operation, request);
    } catch (Failure.Service refused) {
      throw failed(
          "An error occurred (" + refused.error().code() + "): " + refused.error().message());
    }
  }

  private void sleep(Pause pause) {
    try {
      pause.sleep(Duration.ofSeconds(waiter.seconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("it was interrupted");
    }
  }

  private Failure failed(String why) {
    return new Failure.Internal("Waiter " + Names.pascal(waiter.name()) + " failed: " + why);
  }
}
