package dev.ecrpublic.serve.intake;

import dev.ecrpublic.serve.http.Busy;
import dev.ecrpublic.serve.http.ClientGone;
import dev.ecrpublic.serve.http.Pace;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * So much may be held by bodies that are not complete yet, and half of it by one address unless it
 * is this machine's own. Nothing is held before it has come.
 *
 * <p>Where there is no room, the slowest client is dropped if it is slow at all. The oldest body
 * may always go on, so that those that are left never wait for each other.
 */
final class Incoming {
  private static final long POLL_MILLIS = 20;

  private final long most;
  private final long patience;
  private final Map<Pace, Long> held = new LinkedHashMap<>();
  private int waiting;

  /**
   * Room for so much.
   *
   * @param patienceMillis how long a body waits for room before it is turned away
   */
  Incoming(long most, long patienceMillis) {
    this.most = most;
    this.patience = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
  }

  /**
   * Takes room for a body.
   *
   * @throws Busy if there is none in time
   */
  synchronized void take(Pace body, long amount) throws ClientGone {
    waiting++;
    try {
      await(body, amount);
    } finally {
      waiting--;
    }
    held.merge(body, amount, Long::sum);
  }

  private void await(Pace body, long amount) throws ClientGone {
    long start = System.nanoTime();
    while (!mayTake(body, amount)) {
      if (body.isDropped()) {
        throw new ClientGone("the client was too slow");
      }
      dropSlowest();
      if (System.nanoTime() - start > patience) {
        throw new Busy();
      }
      try {
        wait(POLL_MILLIS);
      } catch (InterruptedException e) {
        throw new ClientGone("the server is stopping");
      }
    }
  }

  /** Gives back all that a body holds. */
  synchronized void giveBack(Pace body) {
    held.remove(body);
    notifyAll();
  }

  private boolean mayTake(Pace body, long amount) {
    if (held.isEmpty() || held.keySet().iterator().next() == body) {
      return true;
    }
    long all = amount;
    long own = amount;
    InetAddress client = body.client();
    for (Map.Entry<Pace, Long> other : held.entrySet()) {
      all += other.getValue();
      own += other.getKey().client().equals(client) ? other.getValue() : 0;
    }
    return all <= most && (own <= most / 2 || client.isLoopbackAddress());
  }

  /** As many at a time as there are that wait: the next only when what they held is free. */
  private void dropSlowest() {
    Pace slowest = null;
    int dropped = 0;
    for (Pace body : held.keySet()) {
      dropped += body.isDropped() ? 1 : 0;
      if (dropped >= waiting) {
        return;
      }
      if (!body.isDropped()
          && body.isSlow()
          && (slowest == null || body.bytesPerSecond() < slowest.bytesPerSecond())) {
        slowest = body;
      }
    }
    if (slowest != null) {
      slowest.drop();
    }
  }
}
