package dev.ecrpublic.command.connection;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.emulate.ecrpublic.LocalRegistry;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.files.LockWait;
import dev.ecrpublic.files.Places;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Timestamps;
import dev.ecrpublic.setting.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Opens the embedded registry in the directory that the environment names. */
public final class LocalConnection {
  private LocalConnection() {}

  /** A connection to the embedded registry. */
  public static Connection open(Settings settings, Timestamps timestamps, LockWait lockWait) {
    return Connection.inProcess(registry(settings, lockWait), timestamps);
  }

  /** The embedded registry itself. */
  public static LocalRegistry registry(Settings settings, LockWait lockWait) {
    Path directory = directory(settings);
    try {
      return LocalRegistry.open(
          LocalSettings.of(directory, Clock.systemUTC()).withLockWait(lockWait));
    } catch (IOException e) {
      throw new Failure.Internal(
          "The local registry in " + directory + " cannot be opened: " + FileReason.of(e));
    }
  }

  /**
   * {@code ECR_PUBLIC_LOCAL_DIR}, or {@code ecr-public} in the place for applications' data (XDG
   * Base Directory).
   */
  public static Path directory(Settings settings) {
    String named = Setting.LOCAL_DIR.in(settings.env());
    return named.isEmpty() ? Places.data(settings.env()) : Path.of(named);
  }
}
