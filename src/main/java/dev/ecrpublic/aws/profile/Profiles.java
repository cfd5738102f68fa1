package dev.ecrpublic.aws.profile;

import dev.ecrpublic.files.FileReason;
import dev.ecrpublic.files.Places;
import dev.ecrpublic.files.SmallFile;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem;
import dev.ecrpublic.setting.Setting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * The AWS configuration and credentials files, merged; the credentials file wins where both have a
 * key.
 */
public final class Profiles {
  private final Optional<ProfileFile> config;
  private final Optional<ProfileFile> credentials;

  private Profiles(Optional<ProfileFile> config, Optional<ProfileFile> credentials) {
    this.config = config;
    this.credentials = credentials;
  }

  /** The files that the environment names; one that is missing is empty. */
  public static Profiles load(Map<String, String> env) {
    return new Profiles(
        read(config(env), ProfileFile.Type.CONFIGURATION),
        read(credentials(env), ProfileFile.Type.CREDENTIALS));
  }

  /** No files at all. */
  public static Profiles none() {
    return new Profiles(Optional.empty(), Optional.empty());
  }

  /** Where the configuration file is. */
  public static Path config(Map<String, String> env) {
    return path(env, Setting.CONFIG_FILE, "config");
  }

  /** Where the credentials file is. */
  public static Path credentials(Map<String, String> env) {
    return path(env, Setting.CREDENTIALS_FILE, "credentials");
  }

  private static Path path(Map<String, String> env, Setting setting, String name) {
    String named = setting.in(env);
    if (named.isEmpty()) {
      return Places.aws(env).resolve(name);
    }
    return named.startsWith("~/") ? Places.awsHome(env, named.substring(2)) : Path.of(named);
  }

  private static Optional<ProfileFile> read(Path file, ProfileFile.Type type) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      InputStream in = new ByteArrayInputStream(SmallFile.bytes(file));
      return Optional.of(ProfileFile.builder().content(in).type(type).build());
    } catch (IOException e) {
      throw new Failure.Internal(
          "Unable to read config file: " + file + ": " + FileReason.of(e), Problem.UNSAID, e);
    } catch (RuntimeException e) {
      throw new Failure.Internal("Unable to parse config file: " + file, Problem.UNSAID, e);
    }
  }

  /** Whether one of the files has that profile. */
  public boolean has(String profile) {
    return in(config, profile).isPresent() || in(credentials, profile).isPresent();
  }

  /** Every profile's name, sorted. */
  public List<String> names() {
    TreeSet<String> out = new TreeSet<>();
    config.ifPresent(file -> out.addAll(file.profiles().keySet()));
    credentials.ifPresent(file -> out.addAll(file.profiles().keySet()));
    return new ArrayList<>(out);
  }

  /** A key of a profile. */
  public Optional<String> get(String profile, Setting key) {
    Optional<String> own = inCredentials(profile, key);
    return own.isPresent() ? own : inConfig(profile, key);
  }

  /** A key of a profile in the credentials file alone. */
  public Optional<String> inCredentials(String profile, Setting key) {
    return in(credentials, profile).flatMap(p -> p.property(key.key()));
  }

  /** A key of a profile in the configuration file alone. */
  public Optional<String> inConfig(String profile, Setting key) {
    return in(config, profile).flatMap(p -> p.property(key.key()));
  }

  /** A key of a {@code [services NAME]} section, empty where the section or key is missing. */
  public Optional<String> service(String section, String key) {
    return config
        .flatMap(file -> file.getSection("services", section))
        .flatMap(s -> s.property(key));
  }

  /** Whether there is an {@code [sso-session NAME]} section. */
  public boolean hasSession(String name) {
    return config.flatMap(file -> file.getSection("sso-session", name)).isPresent();
  }

  /** A key of an {@code [sso-session NAME]} section. */
  public Optional<String> session(String name, Setting key) {
    return config
        .flatMap(file -> file.getSection("sso-session", name))
        .flatMap(section -> section.property(key.key()));
  }

  /** Whether there is a {@code [services NAME]} section. */
  public boolean hasServices(String section) {
    return config.flatMap(file -> file.getSection("services", section)).isPresent();
  }

  /**
   * Both files as the SDK's credential providers read them; a profile without a region gets that
   * one, for which they would look in many places.
   */
  public ProfileFile merged(String profile, String region) {
    ProfileFile.Aggregator both = ProfileFile.aggregator();
    credentials.ifPresent(both::addFile);
    config.ifPresent(both::addFile);
    if (get(profile, Setting.REGION).isEmpty()) {
      String text = "[profile " + profile + "]\nregion = " + region + "\n";
      both.addFile(
          ProfileFile.builder()
              .content(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
              .type(ProfileFile.Type.CONFIGURATION)
              .build());
    }
    return both.build();
  }

  private static Optional<Profile> in(Optional<ProfileFile> file, String profile) {
    return file.flatMap(f -> f.profile(profile));
  }
}
