package dev.ecrpublic.command.doctor;

import dev.ecrpublic.hint.Hints;
import dev.ecrpublic.hint.Situation;
import dev.ecrpublic.line.GlobalOption;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What helps after a failure, in the words of the hints below errors. */
final class Remedies {
  private final Settings settings;
  private final Instant now;

  Remedies(Settings settings, Instant now) {
    this.settings = settings;
    this.now = now;
  }

  /** The finding of a check that failed. */
  CheckResult of(String check, Failure failure) {
    return CheckResult.broken(check, said(failure), remedy(failure));
  }

  private static String said(Failure failure) {
    String text =
        failure instanceof Failure.Service service
            ? service.error().code() + ": " + service.error().message()
            : failure.getMessage();
    return text.strip().replace('\n', ' ');
  }

  /** What to do, empty where nobody knows. */
  String remedy(Failure failure) {
    return Hints.of(failure, situation()).orElse("");
  }

  private Situation situation() {
    return new Situation(
        settings.service().name(),
        DoctorCommand.NAME,
        words(),
        settings.env(),
        settings.profile(),
        settings::config,
        settings.profiles()::names,
        List::of,
        "",
        now);
  }

  private List<String> words() {
    List<String> out = new ArrayList<>();
    for (GlobalOption option : List.of(GlobalOption.PROFILE, GlobalOption.ENDPOINT_URL)) {
      settings.globals().get(option).ifPresent(value -> out.addAll(List.of(option.flag(), value)));
    }
    return out;
  }
}
