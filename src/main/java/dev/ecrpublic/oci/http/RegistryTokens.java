package dev.ecrpublic.oci.http;

import dev.ecrpublic.docker.IdentityToken;
import dev.ecrpublic.docker.RegistryCredential;
import dev.ecrpublic.docker.UserPassword;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Gets what a registry's challenge asks for, and decides who may see a login. */
final class RegistryTokens {
  private static final int LARGEST_REPLY = 1 << 20;
  private static final long SHORTEST_SECONDS = 60;
  private final URI base;
  private final HttpSending sending;
  private final Patience patience;
  private final Predicate<String> inner;

  RegistryTokens(URI base, HttpSending sending, Patience patience, Predicate<String> inner) {
    this.base = base;
    this.sending = sending;
    this.patience = patience;
    this.inner = inner;
  }

  /**
   * What goes into the {@code Authorization} header.
   *
   * @param header the header's value
   * @param login whether it was got with a login
   * @param ends when it is to be renewed
   */
  record Grant(String header, boolean login, Instant ends) {
    @Override
    public String toString() {
      return "Grant[login=" + login + ", ends=" + ends + "]";
    }
  }

  /** A grant that answers a challenge; empty where there is none to be had that way. */
  Optional<Grant> answer(Challenge challenge, TokenScope scope, Optional<RegistryCredential> login)
      throws IOException {
    return switch (challenge.scheme()) {
      case "basic" -> login.flatMap(RegistryTokens::basic);
      case "bearer" -> Optional.of(bearer(challenge, scope, login));
      default -> Optional.empty();
    };
  }

  /** A registry is told a password, and never what stands for the whole login elsewhere. */
  private static Optional<Grant> basic(RegistryCredential login) {
    return switch (login) {
      case UserPassword known -> Optional.of(new Grant(known.header(), true, Instant.MAX));
      case IdentityToken token -> Optional.empty();
    };
  }

  private Grant bearer(Challenge challenge, TokenScope scope, Optional<RegistryCredential> login)
      throws IOException {
    URI realm = realm(challenge);
    requireOpen(realm);
    boolean known = Sites.same(base.getHost(), realm.getHost());
    if (login.isPresent() && !known) {
      throw new Untrusted(
          base.getRawAuthority()
              + " wants its login sent to "
              + realm.getRawAuthority()
              + ", which is not of its site; it was not sent");
    }
    if (login.isPresent() && isBare(realm)) {
      throw new Untrusted(
          base.getRawAuthority()
              + " wants its login sent to "
              + realm.getRawAuthority()
              + " in plain HTTP; it was not sent");
    }
    TokenRequest request = new TokenRequest(realm, challenge.parameter("service"), scope);
    try (HttpAnswer answer = sent(request, realm, login)) {
      return grant(answer.bytes(LARGEST_REPLY), login.isPresent());
    }
  }

  private HttpAnswer sent(TokenRequest request, URI realm, Optional<RegistryCredential> login)
      throws IOException {
    if (login.isEmpty()) {
      return sending.send(request.query(), realm, Optional.empty());
    }
    return switch (login.get()) {
      case UserPassword known -> sending.send(request.query(), realm, Optional.of(known.header()));
      case IdentityToken token -> sending.send(request.form(token), realm, Optional.empty());
    };
  }

  private URI realm(Challenge challenge) throws Untrusted {
    String text = challenge.parameter("realm").orElse("");
    try {
      URI realm = URI.create(text);
      HttpSending.requireSound(realm, base);
      return realm;
    } catch (IllegalArgumentException noAddress) {
      throw new Untrusted(base.getRawAuthority() + " names no realm for its tokens");
    }
  }

  /** Plain HTTP is asked for, or usual, at the registry's own host and at no other. */
  private boolean isBare(URI realm) {
    return realm.getScheme().equals("http") && !realm.getHost().equalsIgnoreCase(base.getHost());
  }

  /** A company's registry and its token service are in one private network, and of one site. */
  private boolean isBeside(URI realm) {
    return Sites.same(base.getHost(), realm.getHost()) && inner.test(base.getHost());
  }

  /** A registry of the world has no business to point into a network that is ours. */
  private void requireOpen(URI realm) throws Untrusted {
    boolean same = base.getHost().equalsIgnoreCase(realm.getHost());
    if (!same && inner.test(realm.getHost()) && !isBeside(realm)) {
      throw new Untrusted(
          base.getRawAuthority()
              + " wants its tokens asked for at "
              + realm.getRawAuthority()
              + ", which is in a private network; nothing was sent there");
    }
  }

  private Grant grant(byte[] reply, boolean login) throws Untrusted {
    Map<String, Object> json = JsonBody.object(reply, "the token of " + base.getRawAuthority());
    Object token = json.get("token") instanceof String text ? text : json.get("access_token");
    if (!(token instanceof String text) || !isToken(text)) {
      throw new Untrusted("the token service of " + base.getRawAuthority() + " sent no token");
    }
    long seconds = json.get("expires_in") instanceof Long number ? number : SHORTEST_SECONDS;
    long life = Math.clamp(seconds, 1, Duration.ofDays(1).toSeconds());
    Instant ends = patience.clock().instant().plusMillis(life * 900);
    return new Grant("Bearer " + text, login, ends);
  }

  private static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
