package dev.ecrpublic.command.doctor;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.LocalConnection;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.registry.ServerMark;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The embedded registry, in the place of credentials, network and service. */
final class LocalCheck {
  private static final String CHECK = "local";
  private final Context context;
  private final Remedies remedies;
  private final Duration limit;

  LocalCheck(Context context, Remedies remedies, Duration limit) {
    this.context = context;
    this.remedies = remedies;
    this.limit = limit;
  }

  List<CheckResult> findings() {
    List<CheckResult> out = new ArrayList<>();
    out.add(directory(LocalConnection.directory(context.settings()).toAbsolutePath()));
    out.addAll(new AccessCheck(context, remedies, limit).findings());
    return out;
  }

  private CheckResult directory(Path directory) {
    String url =
        context.settings().service().ofAccounts() ? ServerMark.PRIVATE_URL : ServerMark.URL;
    try {
      String served =
          ServerMark.running(directory)
              .map(mark -> ", served at " + mark.get(url))
              .orElse(", which no server serves");
      return CheckResult.ok(CHECK, "the registry in " + directory + served);
    } catch (IOException e) {
      return CheckResult.broken(
          CHECK,
          "the registry in " + directory + " cannot be read: " + FileReason.of(e),
          "name another with ECR_PUBLIC_LOCAL_DIR, or put this one right.");
    }
  }
}
