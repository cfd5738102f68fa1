package dev.ecrpublic.serve.gallery;

import dev.ecrpublic.registry.Logos;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.rule.Grammar;
import dev.ecrpublic.serve.http.Front;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code GET /logos/REPOSITORY/NAME.png}: the picture that a repository's catalog data names. */
public final class LogoFront implements Front {
  private final Registry registry;

  /** The pictures of a registry. */
  public LogoFront(Registry registry) {
    this.registry = registry;
  }

  @Override
  public boolean answers(Request request) {
    return request.path().startsWith(Logos.PATH);
  }

  @Override
  public Reply answer(Request request) throws IOException {
    if (!request.method().equals("GET") && !request.isHead()) {
      return refusal(405, "A picture can be read only").with("Allow", "GET, HEAD");
    }
    Optional<byte[]> logo = logo(request.path().substring(Logos.PATH.length()));
    if (logo.isEmpty()) {
      return refusal(404, "There is no such picture");
    }
    return Reply.of(200)
        .with("image/png", new Reply.Bytes(logo.get()))
        .with("X-Content-Type-Options", "nosniff");
  }

  @Override
  public Reply refusal(int status, String reason) {
    byte[] text = (reason + "\n").getBytes(StandardCharsets.UTF_8);
    return Reply.of(status).with("text/plain; charset=utf-8", new Reply.Bytes(text));
  }

  private Optional<byte[]> logo(String path) throws IOException {
    int slash = path.lastIndexOf('/');
    if (slash < 0
        || !path.endsWith(Logos.SUFFIX)
        || !Grammar.isRepositoryNameOfLength(path.substring(0, slash))) {
      return Optional.empty();
    }
    String name = path.substring(slash + 1, path.length() - Logos.SUFFIX.length());
    return registry.find(path.substring(0, slash)).isEmpty()
        ? Optional.empty()
        : registry.get(path.substring(0, slash)).logos().read(name);
  }
}
