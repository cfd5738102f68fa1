package dev.ecrpublic.command.connection;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.emulate.ecrpublic.LocalRegistry;
import dev.ecrpublic.emulate.ecrpublic.LocalSettings;
import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.files.Places;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Timestamps;
import dev.ecrpublic.setting.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/** Opens the embedded registry in the directory that the environment names. */
public final class LocalConnection {
  private LocalConnection() {}

  /**
   * A connection to the embedded registry.
   *
   * @param warnings takes lines about what is wrong beside what an operation is about
   */
  public static Connection open(
      Settings settings, Timestamps timestamps, Consumer<String> warnings) {
    Path directory = directory(settings);
    try {
      LocalRegistry registry =
          LocalRegistry.open(LocalSettings.of(directory, Clock.systemUTC()).withWarnings(warnings));
      return Connection.inProcess(registry, timestamps);
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
