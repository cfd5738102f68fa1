package dev.ecrpublic.serve;

import dev.ecrpublic.model.Trace;
import dev.ecrpublic.serve.api.SigningKey;
import dev.ecrpublic.serve.http.HostNames;
import dev.ecrpublic.serve.http.HttpSettings;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a server is to behave.
 *
 * @param address where it listens; port 0 is any free one
 * @param privatePort where the private registry has a port of its own
 * @param createOnPush whether a push makes the repository that it goes to
 * @param signingKeys the credentials that the API's callers must sign with; without a value it
 *     takes all calls
 * @param clock the time by which signatures are judged
 * @param headPatience how long the head of a request may take
 * @param patience how long a client may do nothing while a body is on the way
 * @param trace what is told of every request
 * @param hosts the names by which clients may know it, apart from those of loopback and its address
 * @param connections how many there may be at a time
 */
public record ServerSettings(
    InetSocketAddress address,
    Optional<PrivatePort> privatePort,
    boolean createOnPush,
    Optional<List<SigningKey>> signingKeys,
    Clock clock,
    Duration headPatience,
    Duration patience,
    Trace trace,
    List<String> hosts,
    int connections) {
  private static final long CONNECTION = 128 << 10;

  /** How each of so many ports behaves, which have the connections together. */
  HttpSettings http(int ports) {
    return new HttpSettings(headPatience, patience, new HostNames(hosts), connections / ports);
  }

  /** A server that takes all calls, creates nothing by itself and tells nothing. */
  public static ServerSettings of(InetSocketAddress address) {
    return new ServerSettings(
        address,
        Optional.empty(),
        false,
        Optional.empty(),
        Clock.systemUTC(),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Trace.OFF,
        List.of(),
        Math.clamp(Runtime.getRuntime().maxMemory() / CONNECTION, 256, 2048));
  }

  /** The same, with a port of its own for the private registry. */
  public ServerSettings withPrivatePort(PrivatePort port) {
    return new ServerSettings(
        address,
        Optional.of(port),
        createOnPush,
        signingKeys,
        clock,
        headPatience,
        patience,
        trace,
        hosts,
        connections);
  }

  /** The same, making repositories that something is pushed to. */
  public ServerSettings creatingOnPush() {
    return new ServerSettings(
        address,
        privatePort,
        true,
        signingKeys,
        clock,
        headPatience,
        patience,
        trace,
        hosts,
        connections);
  }

  /** The same, judging signatures. */
  public ServerSettings withSigningKeys(List<SigningKey> keys) {
    return new ServerSettings(
        address,
        privatePort,
        createOnPush,
        Optional.of(keys),
        clock,
        headPatience,
        patience,
        trace,
        hosts,
        connections);
  }

  /** The same by another clock. */
  public ServerSettings withClock(Clock other) {
    return new ServerSettings(
        address,
        privatePort,
        createOnPush,
        signingKeys,
        other,
        headPatience,
        patience,
        trace,
        hosts,
        connections);
  }

  /** The same with other patience. */
  public ServerSettings withPatience(Duration head, Duration other) {
    return new ServerSettings(
        address,
        privatePort,
        createOnPush,
        signingKeys,
        clock,
        head,
        other,
        trace,
        hosts,
        connections);
  }

  /** The same, telling of every request. */
  public ServerSettings withTrace(Trace other) {
    return new ServerSettings(
        address,
        privatePort,
        createOnPush,
        signingKeys,
        clock,
        headPatience,
        patience,
        other,
        hosts,
        connections);
  }

  /** The same, known by these names, too. */
  public ServerSettings withHosts(List<String> names) {
    return new ServerSettings(
        address,
        privatePort,
        createOnPush,
        signingKeys,
        clock,
        headPatience,
        patience,
        trace,
        names,
        connections);
  }

  /** The same with so many connections at a time. */
  public ServerSettings withConnections(int most) {
    return new ServerSettings(
        address,
        privatePort,
        createOnPush,
        signingKeys,
        clock,
        headPatience,
        patience,
        trace,
        hosts,
        most);
  }
}
