package dev.ecrpublic.command.catalog;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.request.OperationCalls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue as the service has it. */
final class Gallery implements AutoCloseable {
  private static final String NAME = "repositoryName";
  private static final String DATA = "catalogData";
  private final OperationCalls calls;

  private Gallery(OperationCalls calls) {
    this.calls = calls;
  }

  static Gallery open(Context context) {
    return new Gallery(OperationCalls.open(context.settings().service(), context.connections()));
  }

  /** The names of all repositories. */
  List<String> repositories() {
    List<String> out = new ArrayList<>();
    for (Map<?, ?> repository : calls.list("describe-repositories", Map.of())) {
      out.add(string(repository.get(NAME)));
    }
    return out;
  }

  /** What there is of a repository; nothing where there is no such repository. */
  Optional<Published> published(String repository) {
    return calls
        .unless("RepositoryNotFoundException", "describe-repositories", names(repository))
        .map(there -> known(repository));
  }

  private static Map<String, Object> names(String repository) {
    return Map.of("repositoryNames", List.of(repository));
  }

  /** What there is of a repository that is known to be there. */
  Published known(String repository) {
    return calls
        .unless(
            "RepositoryCatalogDataNotFoundException",
            "get-repository-catalog-data",
            Map.of(NAME, repository))
        .map(reply -> reply.get(DATA) instanceof Map<?, ?> data ? data : Map.of())
        .map(Gallery::published)
        .orElse(Published.NOTHING);
  }

  private static Published published(Map<?, ?> data) {
    return new Published(
        new GalleryEntry(
            string(data.get("description")),
            strings(data.get("architectures")),
            strings(data.get("operatingSystems")),
            string(data.get("aboutText")),
            string(data.get("usageText")),
            null),
        string(data.get("logoUrl")));
  }

  private static String string(Object value) {
    return value instanceof String text ? text : "";
  }

  private static List<String> strings(Object value) {
    List<String> out = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(each -> out.add(string(each)));
    }
    return out;
  }

  /** Replaces all that there is of a repository. */
  void put(String repository, GalleryEntry entry) {
    Map<String, Object> data = new LinkedHashMap<>();
    put(data, "description", entry.description(), entry.description().isEmpty());
    put(data, "architectures", entry.architectures(), entry.architectures().isEmpty());
    put(data, "operatingSystems", entry.operatingSystems(), entry.operatingSystems().isEmpty());
    put(data, "logoImageBlob", entry.logo(), entry.logo() == null);
    put(data, "aboutText", entry.about(), entry.about().isEmpty());
    put(data, "usageText", entry.usage(), entry.usage().isEmpty());
    calls.call("put-repository-catalog-data", Map.of(NAME, repository, DATA, data));
  }

  private static void put(Map<String, Object> data, String name, Object value, boolean empty) {
    if (!empty) {
      data.put(name, value);
    }
  }

  /** The registry's display name, empty where it has none. */
  String displayName() {
    Object data = calls.call("get-registry-catalog-data", Map.of()).get("registryCatalogData");
    return data instanceof Map<?, ?> map ? string(map.get("displayName")) : "";
  }

  /** Sets the registry's display name. */
  void putDisplayName(String name) {
    calls.call("put-registry-catalog-data", Map.of("displayName", name));
  }

  @Override
  public void close() {
    calls.close();
  }
}
