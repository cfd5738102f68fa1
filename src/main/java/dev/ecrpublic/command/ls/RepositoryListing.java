package dev.ecrpublic.command.ls;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.request.OperationCalls;
import dev.ecrpublic.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/** The repositories of one's own registry, several of them looked at at a time. */
final class RepositoryListing {
  private static final long PAGE = 1000;
  private static final int AT_A_TIME = 4;
  private final Context context;

  RepositoryListing(Context context) {
    this.context = context;
  }

  /** All repositories by their names. */
  List<RepositoryRow> rows() {
    List<String> names = new ArrayList<>();
    try (OperationCalls calls = open()) {
      for (Map<?, ?> repository : calls.list("describe-repositories", Map.of("maxResults", PAGE))) {
        names.add(String.valueOf(repository.get("repositoryName")));
      }
    }
    Map<String, RepositoryRow> out = new ConcurrentSkipListMap<>();
    AtomicInteger next = new AtomicInteger();
    // The embedded registry is on this machine, where nothing has to be waited for.
    int threads = context.settings().local() ? 1 : Math.min(AT_A_TIME, names.size());
    List<FutureTask<Boolean>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      FutureTask<Boolean> task = new FutureTask<>(() -> look(names, next, out), true);
      Thread.ofVirtual().start(task);
      running.add(task);
    }
    running.forEach(RepositoryListing::await);
    return new ArrayList<>(out.values());
  }

  private OperationCalls open() {
    return OperationCalls.open(context.settings().service(), context.connections());
  }

  private void look(List<String> names, AtomicInteger next, Map<String, RepositoryRow> out) {
    try (OperationCalls calls = open()) {
      for (int i = next.getAndIncrement(); i < names.size(); i = next.getAndIncrement()) {
        String name = names.get(i);
        row(name, calls).ifPresent(row -> out.put(name, row));
      }
    }
  }

  /** A repository that is deleted meanwhile has no row. */
  private static Optional<RepositoryRow> row(String name, OperationCalls calls) {
    try {
      return Optional.of(
          RepositoryRow.of(
              name,
              calls.list("describe-images", Map.of("repositoryName", name, "maxResults", PAGE))));
    } catch (Failure.Service refused) {
      if (refused.error().code().equals("RepositoryNotFoundException")) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private static void await(FutureTask<Boolean> task) {
    try {
      task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure.Internal("interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException thrown
          ? thrown
          : new IllegalStateException(e.getCause());
    }
  }
}
