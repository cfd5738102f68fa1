package dev.ecrpublic.docker;

import dev.ecrpublic.input.InvalidInput;
import dev.ecrpublic.setting.Setting;
import dev.ecrpublic.text.BadJson;
import dev.ecrpublic.text.JsonReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The environment variable {@code DOCKER_AUTH_CONFIG}, in which docker 28.3 and newer look for a
 * login before anywhere else. Docker takes it as a whole or not at all.
 *
 * @param logins the logins in it, empty where there is no such variable or docker does not use it
 * @param complaint why docker does not use it, empty where it does
 */
record DockerAuthVariable(Optional<LoginFile> logins, Optional<String> complaint) {
  private static final String NAME = Setting.DOCKER_AUTH.variable();
  private static final String AUTHS = "auths";
  private static final String AUTH = "auth";

  static DockerAuthVariable of(Map<String, String> env) {
    String text = Setting.DOCKER_AUTH.in(env);
    if (text.isEmpty()) {
      return new DockerAuthVariable(Optional.empty(), Optional.empty());
    }
    try {
      Map<String, Object> auths = auths(JsonReader.parse(text));
      LoginSource source = new LoginSource(LoginSource.Kind.VARIABLE, NAME);
      return new DockerAuthVariable(
          Optional.of(new LoginFile("docker", source, Map.of(AUTHS, auths))), Optional.empty());
    } catch (BadJson | InvalidInput e) {
      return new DockerAuthVariable(
          Optional.empty(), Optional.of(NAME + " is ignored by docker: " + e.getMessage()));
    }
  }

  /** The entries that docker finds: those whose names are hosts to the letter. */
  private static Map<String, Object> auths(Object parsed) {
    Map<?, ?> auths = object(only(parsed, AUTHS, "it").get(AUTHS), AUTHS);
    Map<String, Object> out = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : auths.entrySet()) {
      String name = entry.getKey().toString();
      Map<?, ?> login = only(entry.getValue(), AUTH, name);
      String text = login.get(AUTH) instanceof String given ? given : "";
      Optional<LoginFile.Stored> stored = LoginFile.pair(text);
      if (stored.isEmpty() || stored.get().user().isEmpty()) {
        throw new InvalidInput(name + " has no \"auth\" that is base64 of USER:PASSWORD");
      }
      if (RegistryHost.of(name).filter(host -> host.name().equals(name)).isPresent()) {
        out.put(name, login);
      }
    }
    return out;
  }

  /** An object that has no other member. */
  private static Map<?, ?> only(Object value, String member, String name) {
    Map<?, ?> map = object(value, name);
    for (Object key : map.keySet()) {
      if (!key.equals(member)) {
        throw new InvalidInput(name + " has a member \"" + key + "\" beside \"" + member + "\"");
      }
    }
    return map;
  }

  private static Map<?, ?> object(Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new InvalidInput(name + " is not a JSON object");
  }
}
