package dev.ecrpublic.oci.http;

import dev.ecrpublic.docker.RegistryCredential;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.oci.http.RegistryTokens.Grant;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * One registry: sends requests patiently, at the pace that the registry wants, and logs in where
 * that is needed. Serves any number of threads.
 */
public final class RegistryClient {
  private static final int MOST_GRANTS = 3;
  private final RegistryHost host;
  private final URI base;
  private final RegistryLogins logins;
  private final boolean anonymousFirst;
  private final Patience patience;
  private final HttpSending sending;
  private final RegistryTokens tokens;
  private final RequestPace anonymousPace;
  private final RequestPace loginPace;
  private final Map<TokenScope, Grant> grants = new ConcurrentHashMap<>();
  private volatile Optional<Challenge> challenge = Optional.empty();

  /**
   * A client.
   *
   * @param host the registry
   * @param base where its interface is, such as {@code https://registry-1.docker.io}
   * @param connector makes connections
   * @param logins where a login comes from
   * @param anonymousFirst whether reading is tried without a login first
   * @param patience how long and how often
   */
  public RegistryClient(
      RegistryHost host,
      URI base,
      HttpConnector connector,
      RegistryLogins logins,
      boolean anonymousFirst,
      Patience patience) {
    this(host, base, connector, logins, anonymousFirst, patience, Sites::isInner);
  }

  RegistryClient(
      RegistryHost host,
      URI base,
      HttpConnector connector,
      RegistryLogins logins,
      boolean anonymousFirst,
      Patience patience,
      Predicate<String> inner) {
    this.host = host;
    this.base = base;
    this.logins = logins;
    this.anonymousFirst = anonymousFirst;
    this.patience = patience;
    this.sending = new HttpSending(connector, patience);
    this.tokens = new RegistryTokens(base, sending, patience, inner);
    this.anonymousPace = pace(host, false);
    this.loginPace = pace(host, true);
  }

  /** ECR Public tells how often it may be asked; of others nobody knows. */
  private static RequestPace pace(RegistryHost host, boolean login) {
    if (host.isLoopback()) {
      return new RequestPace(Duration.ZERO, 1);
    }
    if (host.isService()) {
      return login
          ? new RequestPace(Duration.ofMillis(100), 10)
          : new RequestPace(Duration.ofSeconds(1), 1);
    }
    return new RequestPace(Duration.ofMillis(40), 25);
  }

  /** The registry. */
  public RegistryHost host() {
    return host;
  }

  /** An address of the registry's interface, such as {@code /v2/NAME/tags/list}. */
  public URI at(String path) {
    return URI.create(base + path);
  }

  /** Where a {@code Location} leads that was told at some address. */
  public URI at(HttpAnswer answer, String location) throws IOException {
    URI uri = HttpSending.resolved(answer.uri(), location);
    HttpSending.requireSound(uri, base);
    return uri;
  }

  /** What failed for good between here and the registry, in words that name it. */
  public IOException told(IOException failure) {
    return Unreachable.at(base, failure);
  }

  /** How long and how often. */
  public Patience patience() {
    return patience;
  }

  /**
   * The answer to a request; what passes is tried again.
   *
   * @throws RegistryError if the registry refuses
   */
  public HttpAnswer send(HttpCall call, TokenScope scope) throws IOException {
    return patiently(call, () -> once(call, scope));
  }

  /**
   * What an answer says; one that breaks off while it is read is asked for again.
   *
   * @throws RegistryError if the registry refuses
   */
  public <T> T read(HttpCall call, TokenScope scope, AnswerReader<T> reader) throws IOException {
    return patiently(
        call,
        () -> {
          try (HttpAnswer answer = once(call, scope)) {
            return reader.read(answer);
          }
        });
  }

  /** One try. */
  private interface Attempt<T> {
    T run() throws IOException;
  }

  private <T> T patiently(HttpCall call, Attempt<T> attempt) throws IOException {
    for (int tried = 1; ; tried++) {
      try {
        return attempt.run();
      } catch (RegistryError e) {
        if (!Patience.passing(e) || !again(call, tried, e.retryAfter())) {
          throw e;
        }
      } catch (IOException e) {
        if (!Patience.passing(e) || !again(call, tried, Optional.empty())) {
          throw Unreachable.at(call.uri(), e);
        }
      }
    }
  }

  private boolean again(HttpCall call, int tried, Optional<String> wait) throws TimeIsUp {
    return call.repeatable() && patience.again(tried, wait);
  }

  /** The answer to a request that is sent once, and again only where a login was missing. */
  public HttpAnswer once(HttpCall call, TokenScope scope) throws IOException {
    Optional<Grant> grant = grant(scope);
    for (int renewals = 0; ; renewals++) {
      boolean login = grant.isPresent() && grant.get().login();
      (login ? loginPace : anonymousPace).await(patience);
      try {
        return sending.send(call, base, grant.map(Grant::header));
      } catch (RegistryError e) {
        boolean denied = e.wantsLogin() || e.status() == 403 && !login;
        if (!denied || renewals == MOST_GRANTS) {
          throw e.with(login);
        }
        Optional<Challenge> found = e.challenge().map(Challenge::of);
        boolean cut = e.status() == 401 && !found.map(Challenge::isWhole).orElse(false);
        if (cut && challenge.isEmpty() && renewals < MOST_GRANTS - 1) {
          // A challenge belongs to every such refusal (RFC 9110, 15.5.2): its end was lost.
          continue;
        }
        found.filter(told -> !cut || challenge.isEmpty()).ifPresent(told -> challenge = found);
        Optional<Grant> next = next(grant, scope);
        if (sameLogin(grant, next)) {
          // Whoever counts wrong passwords would count it twice.
          throw e.with(true);
        }
        grant = next;
        grants.put(scope, orThrow(grant, e));
      }
    }
  }

  /** Whether a refused password is all that there is to try next. */
  private static boolean sameLogin(Optional<Grant> refused, Optional<Grant> next) {
    return refused.isPresent()
        && refused.get().login()
        && next.map(Grant::header).equals(refused.map(Grant::header));
  }

  private Optional<Grant> grant(TokenScope scope) throws IOException {
    Grant known = grants.get(scope);
    if (known == null || patience.clock().instant().isBefore(known.ends())) {
      return Optional.ofNullable(known);
    }
    return challenge.isEmpty() ? Optional.empty() : renewed(known, scope);
  }

  private Optional<Grant> renewed(Grant known, TokenScope scope) throws IOException {
    Optional<RegistryCredential> login = known.login() ? logins.at(host) : Optional.empty();
    Optional<Grant> fresh = granted(scope, login);
    fresh.ifPresent(grant -> grants.put(scope, grant));
    return fresh;
  }

  /** What to try after a request was refused: a token for everybody, or a login. */
  private Optional<Grant> next(Optional<Grant> refused, TokenScope scope) throws IOException {
    if (challenge.isEmpty()) {
      return Optional.empty();
    }
    boolean open = !scope.push() && challenge.get().scheme().equals("bearer");
    if (open && anonymousFirst && refused.isEmpty()) {
      try {
        return granted(scope, Optional.empty());
      } catch (RegistryError e) {
        requireDenied(e);
      }
    }
    Optional<RegistryCredential> login = logins.at(host);
    try {
      return granted(scope, login);
    } catch (RegistryError e) {
      if (login.isEmpty() || !open || refused.isPresent()) {
        throw e;
      }
      // A stored login that has expired must not stand in the way of what everybody may read.
      requireDenied(e);
      return openToAll(scope, e);
    }
  }

  private Optional<Grant> openToAll(TokenScope scope, RegistryError refused) throws IOException {
    try {
      return granted(scope, Optional.empty());
    } catch (RegistryError notEither) {
      throw refused;
    }
  }

  private static Grant orThrow(Optional<Grant> grant, RegistryError e) throws RegistryError {
    if (grant.isEmpty()) {
      throw e;
    }
    return grant.get();
  }

  private static void requireDenied(RegistryError e) throws RegistryError {
    if (e.status() != 401 && e.status() != 403) {
      throw e;
    }
  }

  private Optional<Grant> granted(TokenScope scope, Optional<RegistryCredential> login)
      throws IOException {
    for (int tried = 1; ; tried++) {
      try {
        return tokens.answer(challenge.orElseThrow(), scope, login);
      } catch (RegistryError e) {
        if (e.status() == 404) {
          // It is not the image that is not there.
          throw new Untrusted("The token service of " + base.getRawAuthority() + " is not there");
        }
        if (!Patience.passing(e) || !patience.again(tried, e.retryAfter())) {
          throw e.with(login.isPresent());
        }
      } catch (IOException e) {
        if (!Patience.passing(e) || !patience.again(tried, Optional.empty())) {
          throw e;
        }
      }
    }
  }
}
