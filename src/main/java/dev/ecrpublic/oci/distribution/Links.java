package dev.ecrpublic.oci.distribution;

import dev.ecrpublic.oci.http.HttpAnswer;
import dev.ecrpublic.oci.http.HttpCall;
import dev.ecrpublic.oci.http.RegistryClient;
import java.io.IOException;
import java.util.Optional;

/** The way from one page of a listing to the next: {@code Link: <…>; rel="next"}. */
final class Links {
  private Links() {}

  /** The request for the next page; empty after the last. */
  static Optional<HttpCall> next(RegistryClient client, HttpAnswer answer, HttpCall call)
      throws IOException {
    Optional<String> header = answer.header("Link");
    if (header.isEmpty() || header.get().indexOf("rel=\"next\"") < 0) {
      return Optional.empty();
    }
    int start = header.get().indexOf('<');
    int end = header.get().indexOf('>');
    return start < 0 || end < start
        ? Optional.empty()
        : Optional.of(call.to(client.at(answer, header.get().substring(start + 1, end))));
  }
}
