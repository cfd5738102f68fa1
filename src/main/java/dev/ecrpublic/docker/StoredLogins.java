package dev.ecrpublic.docker;

import dev.ecrpublic.docker.LoginFile.Stored;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.text.BadJson;
import dev.ecrpublic.text.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The logins that docker, podman and their kin have stored, helpers included. This program's own
 * helper is not run, for its passwords are there without it.
 */
public final class StoredLogins {
  private static final String HUB = "docker.io";
  private static final List<String> HUB_NAMES = List.of(HUB, "index.docker.io");
  private final Map<String, String> env;
  private final Path root;

  /** The logins of that environment. */
  public StoredLogins(Map<String, String> env) {
    this(env, Path.of("/"));
  }

  /** The same below that root of the file system. */
  StoredLogins(Map<String, String> env, Path root) {
    this.env = env;
    this.root = root;
  }

  /** The login at a registry, the first that is found; empty where there is none. */
  public Optional<RegistryCredential> at(RegistryHost host) {
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
    if (ToolRun.find(program, env).isEmpty()) {
      return Optional.empty();
    }
    String url = HUB_NAMES.contains(host.name()) ? "https://index.docker.io/v1/" : host.name();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      ToolRun run = new ToolRun(env, Path.of(""), answer, OutputStream.nullOutputStream());
      boolean found = run.run(program, List.of("get"), url) == 0;
      if (found
          && JsonReader.parse(answer.toString(StandardCharsets.UTF_8)) instanceof Map<?, ?> login
          && login.get("Username") instanceof String user
          && login.get("Secret") instanceof String secret) {
        return user.equals(IdentityToken.USER) && !secret.isEmpty()
            ? Optional.of(new IdentityToken(secret))
            : usable(new Stored(user, secret));
      }
      return Optional.empty();
    } catch (Failure | BadJson failed) {
      return Optional.empty();
    }
  }
}
