package dev.ecrpublic.command.operation;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.aws.LoginPassword;
import dev.ecrpublic.command.connection.Connections;
import dev.ecrpublic.command.request.Input;
import dev.ecrpublic.command.request.OwnRegistry;
import dev.ecrpublic.command.request.PagingFlags;
import dev.ecrpublic.command.request.Skeletons;
import dev.ecrpublic.command.result.ResultsFactory;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.input.Blobs;
import dev.ecrpublic.input.Validation;
import dev.ecrpublic.line.Commands;
import dev.ecrpublic.line.OperationLine;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Arrival;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Progress;
import dev.ecrpublic.output.format.Results;
import dev.ecrpublic.paging.Pages;
import dev.ecrpublic.paging.Paging;
import dev.ecrpublic.query.QueryFailure;
import dev.ecrpublic.text.PythonInt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One operation from its words to its printed result. */
public final class Invocation {
  private final Operation operation;
  private final OperationLine line;
  private final Settings settings;
  private final Console console;
  private final Progress progress;
  private final PagingFlags paging;

  /** The operation with its options. */
  public Invocation(
      Operation operation,
      OperationLine line,
      Settings settings,
      Console console,
      Progress progress) {
    this.operation = operation;
    this.line = line;
    this.settings = settings;
    this.console = console;
    this.progress = progress;
    this.paging = new PagingFlags(line, settings);
  }

  /** Carries the operation out and shows its result; returns the exit code. */
  public int run(Connections connections, ResultsFactory results) {
    if (paging.switchedOff()) {
      paging.refuseAny();
    }
    Map<String, Object> input = new Input(console).of(operation, line);
    Optional<String> skeleton = line.skeleton();
    if (skeleton.isPresent() && !skeleton.get().equals("output")) {
      Skeletons.print(skeleton.get(), operation, settings.service(), results.stdout());
      return 0;
    }
    Connections.Prepared prepared = checked(connections.prepare(operation.name()));
    Results shown = results.titled(operation.wireName());
    Map<String, Object> request = Blobs.decode(input, operation.input(), settings.rawBlobs());
    if (skeleton.isPresent()) {
      Validation.validate(request, operation.input());
      Map<String, Object> sample = Skeletons.output(operation);
      Validation.validate(sample, operation.output());
      shown.reply(sample);
      return 0;
    }
    if (operation.paginated() && automatic(input)) {
      list(request, prepared, shown);
      return 0;
    }
    Validation.validate(request, operation.input());
    progress.uploading(blob(request));
    try (Connection connection = prepared.open()) {
      Map<String, Object> reply = reply(connection, request);
      show(reply, shown);
      return line.has(Commands.FAIL_ON_FAILURES) ? PartialFailure.exitCode(reply) : 0;
    }
  }

  private Map<String, Object> reply(Connection connection, Map<String, Object> request) {
    try {
      return connection.call(operation, request);
    } catch (Failure.Service refused) {
      if (!line.has(Commands.IF_NOT_EXISTS)) {
        throw refused;
      }
      return ExistingRepository.of(request, refused, settings.service(), connection);
    }
  }

  /** A query that fails repeats the values it fails on, which must not be a password. */
  private void show(Map<String, Object> reply, Results shown) {
    try {
      shown.reply(reply);
    } catch (QueryFailure unfit) {
      throw operation.name().equals(LoginPassword.OPERATION) ? QueryFailure.onSecrets() : unfit;
    }
  }

  /** The same, which opens only where the registry is the one that an address names. */
  private Connections.Prepared checked(Connections.Prepared prepared) {
    Optional<String> alias = Input.alias(operation, line);
    Optional<Operation> registries = settings.service().catalog().find("describe-registries");
    if (alias.isEmpty() || registries.isEmpty()) {
      return prepared;
    }
    return () -> {
      Connection connection = prepared.open();
      try {
        OwnRegistry.require(alias.get(), operation, registries.get(), connection);
        return connection;
      } catch (RuntimeException refused) {
        connection.close();
        throw refused;
      }
    };
  }

  private static long blob(Map<String, Object> request) {
    long size = 0;
    for (Object value : request.values()) {
      size += value instanceof byte[] blob ? blob.length : 0;
    }
    return size;
  }

  /**
   * Whether all pages are followed; an input document that names a page asks for that one alone.
   */
  private boolean automatic(Map<String, Object> input) {
    if (input.containsKey("nextToken") || input.containsKey("maxResults")) {
      paging.refuseAny();
      return false;
    }
    return !paging.switchedOff();
  }

  private void list(Map<String, Object> request, Connections.Prepared prepared, Results shown) {
    Map<String, Object> sized = new LinkedHashMap<>(request);
    line.value(Commands.PAGE_SIZE)
        .ifPresent(size -> sized.put("maxResults", PythonInt.parse(size).orElseThrow()));
    OptionalLong maxItems =
        line.value(Commands.MAX_ITEMS)
            .map(items -> OptionalLong.of(PythonInt.clamped(items)))
            .orElse(OptionalLong.empty());
    if (maxItems.isPresent() && maxItems.getAsLong() <= 0) {
      console.complain(
          "warning: Non-positive values for --max-items may result in undefined behavior.\n");
    }
    Paging wanted =
        new Paging(operation.paginator(), line.value(Commands.STARTING_TOKEN), maxItems);
    Deferred connection = new Deferred(prepared);
    Pages pages =
        new Pages(next -> counted(connection.get().fetch(operation, next)), sized, wanted);
    Validation.validate(pages.firstRequest(), operation.input());
    try (connection) {
      shown.pages(pages, operation.paginator());
    }
  }

  private Arrival counted(Arrival arrival) {
    return new Arrival() {
      @Override
      public Optional<String> next() {
        return arrival.next();
      }

      @Override
      public Map<String, Object> read() {
        Map<String, Object> page = arrival.read();
        Object items = operation.paginator().counted().in(page);
        progress.items(items instanceof List<?> found ? found.size() : 0);
        return page;
      }
    };
  }

  /** A connection that is opened when the first request is due. */
  private static final class Deferred implements AutoCloseable {
    private final Connections.Prepared prepared;
    private Connection connection;

    Deferred(Connections.Prepared prepared) {
      this.prepared = prepared;
    }

    synchronized Connection get() {
      if (connection == null) {
        connection = prepared.open();
      }
      return connection;
    }

    @Override
    public synchronized void close() {
      if (connection != null) {
        connection.close();
      }
    }
  }
}
