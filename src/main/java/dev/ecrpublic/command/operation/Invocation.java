package dev.ecrpublic.command.operation;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.command.connection.Connections;
import dev.ecrpublic.command.result.Results;
import dev.ecrpublic.command.result.ResultsFactory;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.input.Blobs;
import dev.ecrpublic.input.Validation;
import dev.ecrpublic.line.Commands;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.OperationLine;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Arrival;
import dev.ecrpublic.model.Catalog;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Progress;
import dev.ecrpublic.paging.Pages;
import dev.ecrpublic.paging.Paging;
import dev.ecrpublic.text.PythonInt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.ecrpublic.EcrPublicClient;

/** One operation from its words to its printed result. */
public final class Invocation {
  private static final List<String> PAGING_FLAGS =
      List.of(Commands.STARTING_TOKEN, Commands.PAGE_SIZE, Commands.MAX_ITEMS);
  private final Catalog<EcrPublicClient> catalog;
  private final Operation<EcrPublicClient> operation;
  private final OperationLine line;
  private final Settings settings;
  private final Console console;
  private final Progress progress;

  public Invocation(
      Catalog<EcrPublicClient> catalog,
      Operation<EcrPublicClient> operation,
      OperationLine line,
      Settings settings,
      Console console,
      Progress progress) {
    this.catalog = catalog;
    this.operation = operation;
    this.line = line;
    this.settings = settings;
    this.console = console;
    this.progress = progress;
  }

  /** Carries the operation out and shows its result. */
  public void run(Connections connections, ResultsFactory results) {
    if (pagingSwitchedOff()) {
      refusePagingFlags();
    }
    Map<String, Object> input = new Input(console).of(operation, line);
    Optional<String> skeleton = line.skeleton();
    if (skeleton.isPresent() && !skeleton.get().equals("output")) {
      Skeletons.print(skeleton.get(), operation, results.stdout());
      return;
    }
    Connections.Prepared prepared = checked(connections.prepare(operation.name()));
    Results shown = results.titled(operation.wireName());
    Map<String, Object> request = Blobs.decode(input, operation.input(), settings.rawBlobs());
    if (skeleton.isPresent()) {
      Validation.validate(request, operation.input());
      shown.reply(Skeletons.output(operation));
      return;
    }
    if (operation.paginated() && automatic(input)) {
      list(request, prepared, shown);
      return;
    }
    Validation.validate(request, operation.input());
    progress.uploading(blob(request));
    try (Connection connection = prepared.open()) {
      shown.reply(connection.call(operation, request));
    }
  }

  /** The same, which opens only where the registry is the one that an address names. */
  private Connections.Prepared checked(Connections.Prepared prepared) {
    Optional<String> alias = Input.alias(operation, line);
    Optional<Operation<EcrPublicClient>> registries = catalog.find("describe-registries");
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

  private boolean pagingSwitchedOff() {
    return settings.globals().has(GlobalOption.NO_PAGINATE)
        || line.value("--next-token").isPresent()
        || line.value("--max-results").isPresent();
  }

  private void refusePagingFlags() {
    List<String> given = new ArrayList<>();
    for (String flag : PAGING_FLAGS) {
      if (line.value(flag).isPresent()) {
        given.add(flag);
      }
    }
    if (!given.isEmpty()) {
      throw Failure.Usage.parameter(
          "Cannot specify --no-paginate along with pagination arguments: "
              + String.join(", ", given));
    }
  }

  /**
   * Whether all pages are followed; an input document that names a page asks for that one alone.
   */
  private boolean automatic(Map<String, Object> input) {
    if (input.containsKey("nextToken") || input.containsKey("maxResults")) {
      refusePagingFlags();
      return false;
    }
    return !pagingSwitchedOff();
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
    Paging paging =
        new Paging(operation.resultKey(), line.value(Commands.STARTING_TOKEN), maxItems);
    Deferred connection = new Deferred(prepared);
    Pages pages =
        new Pages(next -> counted(connection.get().fetch(operation, next)), sized, paging);
    Validation.validate(pages.firstRequest(), operation.input());
    try (connection) {
      shown.pages(pages, operation.resultKey());
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
        Object items = page.get(operation.resultKey());
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
