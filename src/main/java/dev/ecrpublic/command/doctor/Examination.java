package dev.ecrpublic.command.doctor;

import dev.ecrpublic.aws.http.Remote;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.Route;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All checks, in the order in which one thing needs another. */
final class Examination {
  private static final String REGION = "region";
  private static final String API = "api";
  private static final String CLOCK = "clock";
  private final Context context;
  private final Settings settings;
  private final Clock clock;
  private final Duration limit;
  private final Remedies remedies;
  private final List<CheckResult> findings = new ArrayList<>();

  /**
   * An examination of a command's surroundings, in which nothing is waited for longer than that.
   */
  Examination(Context context, Duration limit) {
    this.context = context;
    this.settings = context.settings();
    this.clock = context.console().clock();
    this.limit = limit;
    this.remedies = new Remedies(settings, clock.instant());
  }

  /** What the checks came to. */
  List<CheckResult> findings(JavaCheck java) {
    findings.add(java.finding());
    if (settings.local()) {
      findings.addAll(new LocalCheck(context, remedies, limit).findings());
    } else {
      remote();
    }
    boolean ofAccounts = settings.service().ofAccounts();
    findings.addAll(
        new DockerCheck(settings.env(), clock, settings.service().name(), ofAccounts, limit)
            .findings());
    return findings;
  }

  private void remote() {
    CredentialCheck credentials =
        new CredentialCheck(settings, remedies, clock.instant(), limit.multipliedBy(2));
    boolean known = add(credentials.profile());
    boolean keys =
        known
            ? add(credentials.credentials())
            : add(CheckResult.skipped(CredentialCheck.CREDENTIALS, "the profile is not there"));
    Optional<URI> endpoint = endpoint(known);
    boolean reached = endpoint.isPresent() && api(endpoint.get());
    AccessCheck access = new AccessCheck(context, remedies, limit);
    findings.addAll(keys && reached ? access.findings() : access.skipped());
    findings.addAll(
        new RegistryAnswer(settings, new NetworkCheck(settings, remedies, limit))
            .findings(access.repositories()));
  }

  private boolean add(CheckResult finding) {
    findings.add(finding);
    return finding.fine();
  }

  private Optional<URI> endpoint(boolean known) {
    if (!known) {
      add(CheckResult.skipped(REGION, "the profile is not there"));
      return Optional.empty();
    }
    try {
      Remote way = new Route(settings).unsigned(false);
      add(CheckResult.ok(REGION, way.region()));
      return Optional.of(way.endpoint());
    } catch (Failure failure) {
      add(remedies.of(REGION, failure));
      return Optional.empty();
    }
  }

  private boolean api(URI endpoint) {
    NetworkCheck network = new NetworkCheck(settings, remedies, limit);
    Optional<CheckResult> proxy = network.proxy(endpoint);
    if (proxy.isPresent() && !add(proxy.get())) {
      add(CheckResult.skipped(API, "the proxy is not reached"));
      add(CheckResult.skipped(CLOCK, "the service is not reached"));
      return false;
    }
    Reached reached = network.reach(API, endpoint);
    boolean answered = add(reached.finding());
    add(
        answered
            ? ClockCheck.of(reached.date(), clock.instant())
            : CheckResult.skipped(CLOCK, "the service is not reached"));
    return answered;
  }
}
