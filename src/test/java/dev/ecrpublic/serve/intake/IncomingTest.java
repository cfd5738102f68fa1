package dev.ecrpublic.serve.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.serve.http.Busy;
import dev.ecrpublic.serve.http.Pace;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who may hold how much, and who has to go when there is no room. */
class IncomingTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final String HERE = "127.0.0.1";

  private final List<String> dropped = new ArrayList<>();
  private long now;

  /** A client that has sent so many bytes in so many seconds. */
  private Pace client(String name, String address, int bytes, long seconds) {
    Pace pace = new Pace(InetAddress.ofLiteral(address), () -> dropped.add(name), () -> this.now);
    pace.waiting();
    now += seconds * SECOND;
    pace.received(bytes);
    return pace;
  }

  @Test
  void whereThereIsRoomNobodyIsDropped() throws Exception {
    Incoming incoming = new Incoming(100, 0);
    incoming.take(client("slow", HERE, 0, 60), 50);
    incoming.take(client("other", HERE, 0, 60), 50);
    assertEquals(List.of(), dropped);
  }

  @Test
  void theSlowestIsDroppedForAnother() throws Exception {
    Incoming incoming = new Incoming(100, 10_000);
    Pace fast = client("fast", HERE, 10_000_000, 3);
    Pace slow = client("slow", HERE, 3_000, 3);
    Pace slowest = client("slowest", HERE, 30, 3);
    incoming.take(fast, 40);
    incoming.take(slow, 30);
    incoming.take(slowest, 30);
    CompletableFuture<Void> next =
        CompletableFuture.runAsync(
            () -> {
              try {
                incoming.take(client("next", HERE, 0, 0), 30);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    while (!slowest.isDropped()) {
      Thread.onSpinWait();
    }
    // What it holds is free when it has gone, and until then nobody else is dropped.
    assertFalse(next.isDone());
    incoming.giveBack(slowest);
    next.get(10, TimeUnit.SECONDS);
    assertEquals(List.of("slowest"), dropped);
  }

  /** Otherwise many that wait, slow ones among them, would wait for as many turns. */
  @Test
  void asManyAreDroppedAtOnceAsWait() throws Exception {
    Incoming incoming = new Incoming(100, 10_000);
    List<Pace> slow = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      slow.add(client("slow" + i, HERE, 30, 3));
      incoming.take(slow.getLast(), 10);
    }
    List<CompletableFuture<Void>> next = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Pace waiting = client("next" + i, HERE, 0, 0);
      next.add(
          CompletableFuture.runAsync(
              () -> {
                try {
                  incoming.take(waiting, 10);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              },
              Thread::startVirtualThread));
    }
    while (slow.stream().filter(Pace::isDropped).count() < 3) {
      Thread.onSpinWait();
    }
    slow.stream().filter(Pace::isDropped).forEach(incoming::giveBack);
    for (CompletableFuture<Void> taken : next) {
      taken.get(10, TimeUnit.SECONDS);
    }
    assertEquals(3, dropped.size(), dropped::toString);
  }

  @Test
  void whoIsNotSlowIsNotDropped() throws Exception {
    Incoming incoming = new Incoming(100, 50);
    incoming.take(client("new", HERE, 0, 1), 50);
    incoming.take(client("steady", HERE, 1_000_000, 10), 50);
    assertThrows(Busy.class, () -> incoming.take(client("next", HERE, 0, 0), 1));
    assertEquals(List.of(), dropped);
  }

  @Test
  void theOldestMayAlwaysGoOn() throws Exception {
    Incoming incoming = new Incoming(100, 0);
    Pace first = client("first", HERE, 1_000_000, 0);
    Pace second = client("second", HERE, 1_000_000, 0);
    incoming.take(first, 50);
    incoming.take(second, 50);
    incoming.take(first, 50);
    assertThrows(Busy.class, () -> incoming.take(second, 1));
    incoming.giveBack(first);
    incoming.take(second, 500);
  }

  @Test
  void anAddressMayHoldHalfOfIt() throws Exception {
    Incoming incoming = new Incoming(100, 0);
    incoming.take(client("local", HERE, 0, 0), 10);
    incoming.take(client("one", "192.0.2.1", 0, 0), 50);
    assertThrows(Busy.class, () -> incoming.take(client("two", "192.0.2.1", 0, 0), 1));
    incoming.take(client("three", "192.0.2.2", 0, 0), 20);
    incoming.take(client("local2", HERE, 0, 0), 20);
    assertTrue(dropped.isEmpty());
  }
}
