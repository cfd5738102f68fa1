package dev.ecrpublic.docker;

import dev.ecrpublic.docker.LoginFile.Stored;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.text.BadJson;
import dev.ecrpublic.text.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The logins that docker, podman and their kin have stored, helpers included. This program's own
 * helper is not run, for its passwords are there without it.
 */
public final class StoredLogins {
  private static final String HUB = "docker.io";
  private static final List<String> HUB_NAMES = List.of(HUB, "index.docker.io");
  private static final String NOT_FOUND = "credentials not found";

  /** Long enough for somebody to type the password of a keyring. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Map<String, String> env;
  private final Path root;
  private final Duration patience;
  private final Consumer<String> telling;
  private final Set<String> useless = new HashSet<>();

  /**
   * The logins of that environment.
   *
   * @param telling takes a sentence on a helper that is of no use
   */
  public StoredLogins(Map<String, String> env, Consumer<String> telling) {
    this(env, Path.of("/"), LONGEST, telling);
  }

  /** The same below that root of the file system, with helpers waited for so long. */
  StoredLogins(Map<String, String> env, Path root, Duration patience, Consumer<String> telling) {
    this.env = env;
    this.root = root;
    this.patience = patience;
    this.telling = telling;
  }

  /**
   * The login at a registry, the first that is found; empty where there is none. Threads that ask
   * at once wait for each other, for a helper may ask somebody in turn.
   */
  public synchronized Optional<RegistryCredential> at(RegistryHost host) {
    for (LoginFile file : files()) {
      for (RegistryHost name : names(host)) {
        Optional<RegistryCredential> found = login(file, name);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private List<LoginFile> files() {
    List<LoginFile> out = new ArrayList<>();
    DockerAuthVariable.of(env).logins().ifPresent(out::add);
    out.addAll(LoginFile.all(env, root));
    return out;
  }

  /** Docker's own registry has logins under the name that it had first. */
  private static List<RegistryHost> names(RegistryHost host) {
    return host.name().equals(HUB)
        ? HUB_NAMES.stream().map(RegistryHost::new).toList()
        : List.of(host);
  }

  private Optional<RegistryCredential> login(LoginFile file, RegistryHost host) {
    Optional<String> helper = file.helper(host).or(file::store);
    if (helper.isEmpty()) {
      Optional<IdentityToken> token = file.identityToken(host).map(IdentityToken::new);
      return token.isPresent()
          ? Optional.of(token.get())
          : file.stored(host).flatMap(StoredLogins::usable);
    }
    return DockerConfig.isOwn(helper.get()) ? Optional.empty() : asked(helper.get(), host);
  }

  private static Optional<RegistryCredential> usable(Stored stored) {
    return stored.user().isEmpty() || stored.password().isEmpty()
        ? Optional.empty()
        : Optional.of(new UserPassword(stored.user(), stored.password()));
  }

  private Optional<RegistryCredential> asked(String helper, RegistryHost host) {
    String program = DockerConfig.PROGRAM_PREFIX + helper;
    if (useless.contains(program) || ToolRun.find(program, env).isEmpty()) {
      return Optional.empty();
    }
    String url = HUB_NAMES.contains(host.name()) ? "https://index.docker.io/v1/" : host.name();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      ToolRun run = new ToolRun(env, Path.of(""), answer, OutputStream.nullOutputStream());
      OptionalInt exit = run.within(patience, program, List.of("get"), url);
      String said = answer.toString(StandardCharsets.UTF_8);
      if (exit.isEmpty()) {
        dismiss(program, "did not answer within " + patience.toSeconds() + " s");
      } else if (exit.getAsInt() == 0) {
        return read(said);
      } else if (!said.startsWith(NOT_FOUND)) {
        dismiss(program, "failed with exit code " + exit.getAsInt());
      }
      return Optional.empty();
    } catch (Failure | BadJson failed) {
      return Optional.empty();
    }
  }

  /** What it said is not repeated, for there may be a secret in it. */
  private void dismiss(String program, String why) {
    useless.add(program);
    telling.accept(program + " " + why + "; its logins are not used.");
  }

  private static Optional<RegistryCredential> read(String answer) {
    if (JsonReader.parse(answer) instanceof Map<?, ?> login
        && login.get("Username") instanceof String user
        && login.get("Secret") instanceof String secret) {
      return user.equals(IdentityToken.USER) && !secret.isEmpty()
          ? Optional.of(new IdentityToken(secret))
          : usable(new Stored(user, secret));
    }
    return Optional.empty();
  }
}
