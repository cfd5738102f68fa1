package dev.ecrpublic.oci.distribution;

import dev.ecrpublic.oci.BlobContent;
import dev.ecrpublic.oci.UploadNotes;
import dev.ecrpublic.oci.http.HttpAnswer;
import dev.ecrpublic.oci.http.HttpCall;
import dev.ecrpublic.oci.http.Patience;
import dev.ecrpublic.oci.http.RegistryClient;
import dev.ecrpublic.oci.http.RegistryError;
import dev.ecrpublic.oci.http.TokenScope;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/**
 * One blob on its way to a registry: the rest of an upload is sent as its last chunk, and where
 * that breaks off, the registry is asked how far it came.
 */
final class BlobUpload {
  private final RegistryClient client;
  private final RepositoryUrls urls;
  private final TokenScope scope;
  private final UploadNotes notes;

  BlobUpload(RegistryClient client, RepositoryUrls urls, TokenScope scope, UploadNotes notes) {
    this.client = client;
    this.urls = urls;
    this.scope = scope;
    this.notes = notes;
  }

  /**
   * An upload that has begun.
   *
   * @param location where the rest goes
   * @param size how much the registry has
   */
  private record Session(URI location, long size) {}

  void put(Descriptor blob, BlobContent content) throws IOException {
    Optional<Session> session = recalled(blob);
    long furthest = 0;
    for (int tried = 1; ; tried++) {
      long begun = 0;
      try {
        Session now = session.isPresent() ? session.get() : begin(blob);
        begun = now.size();
        finish(now, blob, content);
        notes.forget(urls.name(), blob.digest());
        return;
      } catch (IOException e) {
        boolean over = isOver(e, begun);
        if (!over && !isPassing(e) || !client.patience().again(tried, wait(e))) {
          throw e instanceof Unreadable own ? own.cause : client.told(e);
        }
        session = over ? Optional.empty() : recalled(blob);
      }
      long size = session.map(Session::size).orElse(0L);
      tried = size > furthest ? 0 : tried;
      furthest = Math.max(furthest, size);
    }
  }

  private static boolean isPassing(IOException e) {
    return Patience.passing(e instanceof Unreadable own ? own.cause : e);
  }

  private static Optional<String> wait(IOException e) {
    return e instanceof RegistryError refused ? refused.retryAfter() : Optional.empty();
  }

  /** Whether the upload cannot be gone on with, so that another one may help. */
  private static boolean isOver(IOException e, long begun) {
    if (!(e instanceof RegistryError refused)) {
      return false;
    }
    return switch (refused.status()) {
      case 404, 416 -> true;
      case 400 -> begun > 0;
      default -> false;
    };
  }

  private Session begin(Descriptor blob) throws IOException {
    HttpCall call = urls.newUpload().with(new HttpCall.SmallBytes(new byte[0]));
    Session session = client.read(call, scope, answer -> new Session(location(answer), 0));
    notes.remember(urls.name(), blob.digest(), session.location().toString());
    return session;
  }

  private URI location(HttpAnswer answer) throws IOException {
    String location =
        answer
            .header("Location")
            .orElseThrow(() -> new EOFException(urls.name() + " does not say where uploads go"));
    return client.at(answer, location);
  }

  /** How far an upload came that was begun before; empty where there is none any more. */
  private Optional<Session> recalled(Descriptor blob) throws IOException {
    Optional<String> note = notes.recall(urls.name(), blob.digest());
    if (note.isEmpty()) {
      return Optional.empty();
    }
    try {
      HttpCall call = HttpCall.of("GET", URI.create(note.get()));
      Session session = client.read(call, scope, answer -> progress(answer, blob));
      notes.remember(urls.name(), blob.digest(), session.location().toString());
      return Optional.of(session);
    } catch (RegistryError | Untrusted | IllegalArgumentException gone) {
      notes.forget(urls.name(), blob.digest());
      return Optional.empty();
    }
  }

  private Session progress(HttpAnswer answer, Descriptor blob) throws IOException {
    long size = received(answer.header("Range").orElse(""));
    return new Session(location(answer), Math.min(size, blob.size()));
  }

  /** Nobody can tell from {@code 0-0} whether the first byte is there. */
  private static long received(String range) {
    int dash = range.lastIndexOf('-');
    try {
      long last = dash < 0 ? 0 : Long.parseLong(range.substring(dash + 1).strip());
      return last <= 0 ? 0 : last + 1;
    } catch (NumberFormatException unknownForm) {
      return 0;
    }
  }

  private void finish(Session session, Descriptor blob, BlobContent content) throws IOException {
    String location = session.location().toString();
    String mark = session.location().getRawQuery() == null ? "?" : "&";
    HttpCall call =
        HttpCall.of("PUT", URI.create(location + mark + "digest=" + blob.digest()))
            .with("Content-Type", "application/octet-stream");
    long rest = blob.size() - session.size();
    if (rest > 0) {
      call = call.with("Content-Range", session.size() + "-" + (blob.size() - 1));
    }
    client.once(call.with(new Rest(content, session.size(), rest)), scope).close();
  }

  /** The part of a blob that is missing. */
  private record Rest(BlobContent content, long position, long length)
      implements HttpCall.RequestBytes {
    @Override
    public InputStream open() throws IOException {
      return new FilterInputStream(begun()) {
        @Override
        public int read(byte[] into, int start, int length) throws IOException {
          int read = some(in, into, start, length);
          content.arrived(Math.max(0, read));
          return read;
        }
      };
    }

    private InputStream begun() throws Unreadable {
      try {
        return content.from(position);
      } catch (IOException e) {
        throw new Unreadable(e);
      }
    }

    private static int some(InputStream in, byte[] into, int start, int length) throws Unreadable {
      try {
        return in.read(into, start, length);
      } catch (IOException e) {
        throw new Unreadable(e);
      }
    }
  }

  /** What is to be sent cannot be read, which is no fault of the registry. */
  private static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;
    private final IOException cause;

    Unreadable(IOException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
