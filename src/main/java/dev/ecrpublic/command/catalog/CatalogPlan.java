package dev.ecrpublic.command.catalog;

import dev.ecrpublic.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All that has to be done so that the Gallery shows what a directory says.
 *
 * @param displayName the registry's new display name, where it changes
 * @param registry how that differs
 * @param steps what changes of repositories
 */
record CatalogPlan(Optional<String> displayName, List<String> registry, List<CatalogStep> steps) {

  /**
   * Compares a directory with the service; {@code warn} is told of what could not be compared.
   *
   * @throws Failure if the directory says anything that cannot be published
   */
  static CatalogPlan of(
      CatalogDirectory directory, Gallery gallery, LogoDownload logos, Consumer<String> warn) {
    List<String> problems = new ArrayList<>();
    Map<String, GalleryEntry> entries = directory.entries(problems);
    String displayName = directory.displayName(problems);
    refuse(problems);
    List<CatalogStep> steps = new ArrayList<>();
    entries.forEach(
        (name, entry) -> {
          Optional<Published> published = gallery.published(name);
          if (published.isEmpty()) {
            problems.add(
                name
                    + " is no repository of this registry: make it with \"ecr-public"
                    + " create-repository --repository-name "
                    + name
                    + "\"");
            return;
          }
          CatalogStep step = CatalogStep.of(name, entry, published.get(), logos, warn);
          if (!step.change().isEmpty()) {
            steps.add(step);
          }
        });
    refuse(problems);
    return with(displayName, displayName == null ? "" : gallery.displayName(), steps);
  }

  /** The plan of a single step. */
  static CatalogPlan of(CatalogStep step) {
    return new CatalogPlan(
        Optional.empty(), List.of(), step.change().isEmpty() ? List.of() : List.of(step));
  }

  private static CatalogPlan with(String named, String published, List<CatalogStep> steps) {
    if (named == null || named.equals(published)) {
      return new CatalogPlan(Optional.empty(), List.of(), steps);
    }
    List<String> lines =
        UnifiedDiff.of(
            CatalogDirectory.REGISTRY, CatalogYaml.text(published), CatalogYaml.text(named));
    return new CatalogPlan(Optional.of(named), lines, steps);
  }

  private static void refuse(List<String> problems) {
    if (!problems.isEmpty()) {
      throw Failure.Usage.parameter(String.join("\n", problems));
    }
  }

  /** Whether there is nothing to do. */
  boolean isEmpty() {
    return displayName.isEmpty() && steps.isEmpty();
  }

  /** The difference as {@code diff -u} shows it. */
  List<String> lines() {
    List<String> out = new ArrayList<>(registry);
    for (CatalogStep step : steps) {
      out.addAll(step.change().lines());
    }
    return out;
  }

  /** Fails where a logo would be lost. */
  void requireLogos() {
    List<String> lost = steps.stream().map(CatalogStep::lost).filter(s -> !s.isEmpty()).toList();
    if (!lost.isEmpty()) {
      throw new Failure.Internal(String.join("\n", lost));
    }
  }

  /** Sends what changes; {@code done} is told of each thing that is done. */
  void apply(Gallery gallery, Consumer<ChangeRow> done) {
    requireLogos();
    displayName.ifPresent(
        name -> {
          gallery.putDisplayName(name);
          done.accept(ChangeRow.REGISTRY);
        });
    for (CatalogStep step : steps) {
      gallery.put(step.repository(), step.whole());
      done.accept(ChangeRow.of(step));
    }
  }

  /** What would be done. */
  List<ChangeRow> rows() {
    List<ChangeRow> out = new ArrayList<>();
    displayName.ifPresent(name -> out.add(ChangeRow.REGISTRY));
    steps.forEach(step -> out.add(ChangeRow.of(step)));
    return out;
  }
}
