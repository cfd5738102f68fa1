package dev.ecrpublic.command.prune;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.Watching;
import dev.ecrpublic.command.image.ImageAccess;
import dev.ecrpublic.command.prune.PruneReport.Entry;
import dev.ecrpublic.command.prune.Sweep.Outcome;
import dev.ecrpublic.command.prune.plan.Planner;
import dev.ecrpublic.model.Catalog;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Progress;
import dev.ecrpublic.oci.http.Patience;
import dev.ecrpublic.oci.reference.ImageReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One prune: a plan for each repository, shown, written, carried out. */
final class Prune {
  private static final int LEFT_SOMETHING = 1;
  private static final int ATTEMPTS = 5;

  private final Context context;
  private final PruneOptions options;
  private final Catalog catalog;
  private final Instant now;
  private final PruneReport report;
  private final Progress progress;
  private final Map<String, ManifestReader> readers = new HashMap<>();
  private final Map<String, Inventories> inventories = new HashMap<>();

  Prune(Context context, PruneOptions options) {
    this.context = context;
    this.options = options;
    this.catalog = context.settings().service().catalog();
    this.now = context.console().clock().instant();
    this.report = new PruneReport(context, now);
    this.progress =
        Watching.of(PruneCommand.NAME, "manifests", context.settings(), context.console());
  }

  /** Does what the line asks for; the exit code. */
  int run() {
    Optional<PlanFile> file = options.done().map(this::file);
    List<RepositoryPlan> given = file.map(PlanFile::read).orElse(List.of());
    try (Connection connection = context.connections().prepare("batch-delete-image").open()) {
      List<RepositoryPlan> plans =
          file.isPresent() ? checked(given, connection) : planned(connection);
      plans.forEach(report::warn);
      options.written().ifPresent(path -> file(path).write(plans));
      refuseTooMany(plans);
      return options.apply() ? applied(plans, connection) : shown(plans);
    } finally {
      readers.values().forEach(ManifestReader::close);
    }
  }

  private PlanFile file(Path path) {
    return new PlanFile(path, context.settings().service().name());
  }

  private List<RepositoryPlan> planned(Connection connection) {
    try (progress) {
      progress.begin();
      return plans(connection);
    }
  }

  private List<RepositoryPlan> plans(Connection connection) {
    List<RepositoryPlan> out = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String word : options.repositories()) {
      NamedRepository named = NamedRepository.of(word, catalog, connection);
      if (seen.add(named.name())) {
        out.add(
            new RepositoryPlan(
                named.name(),
                named.arn(),
                Planner.plan(inventories(named.name(), connection).take(), options.rules(), now)));
      }
    }
    return out;
  }

  /** The plans of a file, which must be for the repositories that are reached. */
  private List<RepositoryPlan> checked(List<RepositoryPlan> plans, Connection connection) {
    Set<String> named = new HashSet<>();
    for (String word : options.repositories()) {
      named.add(NamedRepository.of(word, catalog, connection).name());
    }
    for (RepositoryPlan plan : plans) {
      NamedRepository there = NamedRepository.of(plan.name(), catalog, connection);
      if (!there.arn().equals(plan.arn())) {
        throw Failure.Usage.parameter(
            "The plan is for " + plan.arn() + ", and this command reaches " + there.arn() + ".");
      }
      if (!named.isEmpty() && !named.remove(plan.name())) {
        throw Failure.Usage.parameter(
            "The plan is for " + plan.name() + " too, which the command line does not name.");
      }
    }
    if (!named.isEmpty()) {
      throw Failure.Usage.parameter(
          "The plan is not for " + String.join(", ", named) + ": leave that out.");
    }
    return plans;
  }

  private Inventories inventories(String name, Connection connection) {
    ManifestReader reader = readers.computeIfAbsent(name, key -> reader(name, connection));
    return inventories.computeIfAbsent(
        name, key -> new Inventories(repository(name, connection), reader));
  }

  private PrunedRepository repository(String name, Connection connection) {
    return new ServiceRepository(connection, catalog, name);
  }

  private ManifestReader reader(String name, Connection connection) {
    return catalog
        .find(BatchManifests.OPERATION)
        .<ManifestReader>map(
            operation -> new BatchManifests(connection, operation, name, progress::items))
        .orElseGet(() -> pulling(name));
  }

  private ManifestReader pulling(String name) {
    Patience patience = Patience.waiting(context.console().clock(), ATTEMPTS, Optional.empty());
    return new SourceManifests(
        ImageAccess.loggedIn(context, patience),
        ImageReference.parse(name),
        context.settings().local(),
        progress::items);
  }

  private void refuseTooMany(List<RepositoryPlan> plans) {
    long going = plans.stream().mapToLong(plan -> plan.going().size()).sum();
    if (options.most().isPresent() && going > options.most().getAsLong()) {
      show(plans);
      throw new Failure.Internal(
          "The plan deletes "
              + PruneReport.images(going)
              + ", more than --max-delete "
              + options.most().getAsLong()
              + " allows: nothing was deleted.");
    }
  }

  private void show(List<RepositoryPlan> plans) {
    List<Entry> entries = plans.stream().map(plan -> new Entry(plan, Optional.empty())).toList();
    report.show(entries);
    entries.forEach(report::summary);
  }

  private int shown(List<RepositoryPlan> plans) {
    show(plans);
    report.say("Nothing was deleted: --apply does it.");
    return exit(plans);
  }

  private static int exit(List<RepositoryPlan> plans) {
    boolean unread = plans.stream().anyMatch(plan -> !plan.plan().unreadable().isEmpty());
    return unread ? LEFT_SOMETHING : 0;
  }

  private int applied(List<RepositoryPlan> plans, Connection connection) {
    List<Entry> entries = new ArrayList<>();
    Optional<Failure> broken = Optional.empty();
    boolean left = exit(plans) != 0;
    for (RepositoryPlan plan : plans) {
      Sweep sweep =
          new Sweep(
              repository(plan.name(), connection),
              inventories(plan.name(), connection),
              plan.going());
      if (broken.isEmpty()) {
        broken = broken(sweep);
      }
      report.warn(plan.name(), sweep.unreadable());
      left |= !sweep.unreadable().isEmpty();
      entries.add(new Entry(plan, Optional.of(sweep.outcomes())));
    }
    report.show(entries);
    entries.forEach(report::summary);
    broken.ifPresent(
        failure -> {
          throw failure;
        });
    left |= entries.stream().anyMatch(entry -> entry.count(Outcome.Failed.class) > 0);
    return left ? LEFT_SOMETHING : 0;
  }

  /** What was done until something broke is told all the same. */
  private static Optional<Failure> broken(Sweep sweep) {
    try {
      sweep.run();
      return Optional.empty();
    } catch (Failure failure) {
      return Optional.of(failure);
    }
  }
}
