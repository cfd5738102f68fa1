package dev.ecrpublic.suggest;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.aws.profile.Profiles;
import dev.ecrpublic.command.connection.Connections;
import dev.ecrpublic.command.connection.Route;
import dev.ecrpublic.command.connection.Shared;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.docs.Values;
import dev.ecrpublic.files.Places;
import dev.ecrpublic.input.RepositoryUri;
import dev.ecrpublic.line.Globals;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Trace;
import dev.ecrpublic.service.NameSource;
import dev.ecrpublic.service.Service;
import dev.ecrpublic.setting.Setting;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names that only the registry knows: one call for each sort, of one page as large as can be. */
public final class LiveNames implements Lookup {
  private static final long PAGE = 1000;
  private static final List<Setting> WHO =
      List.of(Setting.ACCESS_KEY_ID, Setting.ROLE_ARN, Setting.CONTAINER_FULL_URI);
  private final Settings settings;
  private final Connections connections;
  private final Optional<NameCache> cache;

  /** Names that are reached with those settings, kept for a while where there is a cache. */
  LiveNames(Settings settings, Connections connections, Optional<NameCache> cache) {
    this.settings = settings;
    this.connections = connections;
    this.cache = cache;
  }

  /** Names that are reached the way a line with those words would reach the registry. */
  public static LiveNames of(
      List<String> words, Console console, Profiles profiles, Service service) {
    return of(words, console, profiles, service, Shared.nothing());
  }

  /** The same with a connection that is shared with commands. */
  public static LiveNames of(
      List<String> words, Console console, Profiles profiles, Service service, Shared shared) {
    Settings settings = new Settings(service, Globals.parse(words), console.env(), profiles);
    Connections connections =
        new Connections(settings, settings.timestamps(), silent(console), Trace.OFF, shared);
    Optional<NameCache> cache =
        settings.local()
            ? Optional.empty()
            : Optional.of(
                new NameCache(
                    Places.cache(console.env()).resolve("completion"), Clock.systemUTC()));
    return new LiveNames(settings, connections, cache);
  }

  /** Nobody is asked for an MFA code while they press a key. */
  private static Console silent(Console console) {
    return new Console(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        console.env(),
        console.directory(),
        Terminal.none());
  }

  @Override
  public List<String> names(Values.Resource resource, String repository) {
    if (cache.isEmpty()) {
      return asked(resource, repository);
    }
    return cache.get().names(key(resource, repository), () -> asked(resource, repository));
  }

  /** Whoever asks somewhere else, or as somebody else, gets other names. */
  private String key(Values.Resource resource, String repository) {
    List<String> parts = new ArrayList<>();
    parts.add(resource.name());
    parts.add(repository);
    parts.add(settings.profile());
    parts.add(settings.globals().given().toString());
    parts.add(new Route(settings).customEndpoint().orElse(""));
    for (Setting who : WHO) {
      parts.add(who.in(settings.env()));
    }
    parts.add(Setting.REGION.in(settings.env()));
    return String.join("\n", parts);
  }

  private List<String> asked(Values.Resource resource, String repository) {
    return settings
        .service()
        .names(resource.member())
        .map(source -> names(source, repository))
        .orElse(List.of());
  }

  private List<String> names(NameSource source, String repository) {
    Map<String, Object> request = new LinkedHashMap<>();
    if (!repository.isEmpty()) {
      request.put("repositoryName", RepositoryUri.repositoryName(repository));
    }
    if (source.largestPage()) {
      request.put("maxResults", PAGE);
    }
    List<String> out = new ArrayList<>();
    try (Connection connection = connections.prepare(source.operation()).open()) {
      Operation operation = settings.service().catalog().find(source.operation()).orElseThrow();
      if (connection.call(operation, request).get(source.list()) instanceof List<?> items) {
        for (Object item : items) {
          if (item instanceof Map<?, ?> fields
              && fields.get(source.member()) instanceof String name) {
            out.add(name);
          }
        }
      }
    }
    return out;
  }
}
