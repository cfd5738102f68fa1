package dev.ecrpublic.oci.distribution;

import dev.ecrpublic.oci.http.HttpCall;
import dev.ecrpublic.oci.http.RegistryClient;
import dev.ecrpublic.oci.http.TokenScope;
import dev.ecrpublic.oci.http.Untrusted;
import java.io.IOException;
import java.util.Optional;

/** The pages of a listing one after another, as many as there can honestly be. */
final class ListPages {
  private static final int LARGEST = 4 << 20;
  private final RegistryClient client;
  private final TokenScope scope;

  ListPages(RegistryClient client, TokenScope scope) {
    this.client = client;
    this.scope = scope;
  }

  /** What is done with a page's JSON. */
  interface Reader {
    void read(byte[] page) throws IOException;
  }

  private record Page(byte[] list, Optional<HttpCall> next) {}

  /**
   * Reads all pages.
   *
   * @param first the request for the first page
   * @param most how many pages there can be
   * @param what is listed, in the plural
   */
  void each(HttpCall first, int most, String what, Reader reader) throws IOException {
    Optional<HttpCall> call = Optional.of(first);
    for (int pages = 0; call.isPresent(); pages++) {
      if (pages == most) {
        throw new Untrusted(first.uri().getRawAuthority() + " lists " + what + " without an end");
      }
      HttpCall now = call.get();
      Page page =
          client.read(
              now,
              scope,
              answer -> new Page(answer.bytes(LARGEST), Links.next(client, answer, now)));
      reader.read(page.list());
      call = page.next();
    }
  }
}
