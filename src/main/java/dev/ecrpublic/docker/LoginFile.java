package dev.ecrpublic.docker;

import dev.ecrpublic.files.Places;
import dev.ecrpublic.text.BadJson;
import dev.ecrpublic.text.JsonReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A place in which clients keep logins, in the format that docker introduced: {@code auths}, {@code
 * credHelpers}, {@code credsStore}.
 *
 * @param clients whose place it is
 * @param source where it is
 * @param content its members
 */
record LoginFile(String clients, LoginSource source, Map<?, ?> content) {
  private static final String TOKEN = "identitytoken";

  /**
   * A stored login.
   *
   * @param user the user name, empty where the login is a token or kept elsewhere
   * @param password the password, likewise
   */
  record Stored(String user, String password) {
    @Override
    public String toString() {
      return "Stored[user=" + user + "]";
    }
  }

  /**
   * The files of all clients below that root of the file system, that of docker first, whether they
   * are there or not.
   */
  static List<LoginFile> all(Map<String, String> env, Path root) {
    List<LoginFile> out = new ArrayList<>();
    out.add(read("docker", Places.dockerConfig(env)));
    for (Path file : Places.containersAuth(env, root)) {
      out.add(read("podman, skopeo, buildah", file));
    }
    out.add(read("helm", Places.helmConfig(env)));
    return out;
  }

  static LoginFile read(String clients, Path file) {
    String text = JsonFile.read(file);
    try {
      Object content = text.isBlank() ? Map.of() : JsonReader.parse(text);
      if (content instanceof Map<?, ?> map) {
        return new LoginFile(clients, new LoginSource(LoginSource.Kind.FILE, file.toString()), map);
      }
      throw JsonDocument.refusal(file.toString(), "is not a JSON object");
    } catch (BadJson e) {
      throw JsonDocument.refusal(file.toString(), "is not valid JSON: " + e.getMessage());
    }
  }

  /** The helper that serves one host alone. */
  Optional<String> helper(RegistryHost host) {
    return text(object("credHelpers").get(host.name()));
  }

  /** The helper that serves every other host. */
  Optional<String> store() {
    return text(content.get("credsStore"));
  }

  /** The login that the file itself has for a host, under whatever spelling of its URL. */
  Optional<Stored> stored(RegistryHost host) {
    return auths(host).stream().flatMap(auth -> stored(auth).stream()).findFirst();
  }

  /** The token that the file has for a host in place of a password. */
  Optional<String> identityToken(RegistryHost host) {
    return auths(host).stream().flatMap(auth -> text(auth.get(TOKEN)).stream()).findFirst();
  }

  private List<Map<?, ?>> auths(RegistryHost host) {
    List<Map<?, ?>> out = new ArrayList<>();
    for (Map.Entry<?, ?> entry : object("auths").entrySet()) {
      boolean same = RegistryHost.of(entry.getKey().toString()).equals(Optional.of(host));
      if (same && entry.getValue() instanceof Map<?, ?> auth) {
        out.add(auth);
      }
    }
    return out;
  }

  private static Optional<Stored> stored(Map<?, ?> auth) {
    if (text(auth.get(TOKEN)).isPresent()) {
      return Optional.of(new Stored("", ""));
    }
    Optional<String> pair = text(auth.get("auth"));
    if (pair.isEmpty()) {
      return text(auth.get("username"))
          .map(user -> new Stored(user, text(auth.get("password")).orElse("")));
    }
    return pair(pair.get()).or(() -> Optional.of(new Stored("", "")));
  }

  /** The user name and the password in base64 with a colon between; empty for anything else. */
  static Optional<Stored> pair(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      String decoded = new String(bytes, StandardCharsets.UTF_8);
      int colon = decoded.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Stored(decoded.substring(0, colon), decoded.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Every host that the file names. */
  Set<RegistryHost> hosts() {
    Set<RegistryHost> out = new LinkedHashSet<>();
    for (String key : List.of("credHelpers", "auths")) {
      for (Object name : object(key).keySet()) {
        RegistryHost.of(name.toString()).ifPresent(out::add);
      }
    }
    return out;
  }

  private Map<?, ?> object(String key) {
    return content.get(key) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Optional<String> text(Object value) {
    return value instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
  }
}
