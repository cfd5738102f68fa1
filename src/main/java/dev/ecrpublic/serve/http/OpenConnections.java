package dev.ecrpublic.serve.http;

import java.net.InetAddress;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The open connections. When there are too many, those that wait for their client make room: first
 * the one that has been idle for longest, then one whose body hardly comes.
 */
final class OpenConnections implements Iterable<HttpConnection> {
  private final Set<HttpConnection> open = ConcurrentHashMap.newKeySet();
  private final int most;

  /** At most so many, and half as many of one address unless it is this machine's own. */
  OpenConnections(int most) {
    this.most = most;
  }

  /** Makes room for one more of a client; false where nobody can give way. */
  boolean makeRoom(InetAddress client) {
    if (open.size() >= most) {
      return dropOne(connection -> true);
    }
    if (open.size() < most / 2 || client.isLoopbackAddress()) {
      return true;
    }
    long own = open.stream().filter(connection -> connection.client().equals(client)).count();
    return own < most / 2 || dropOne(connection -> connection.client().equals(client));
  }

  void add(HttpConnection connection) {
    open.add(connection);
  }

  void remove(HttpConnection connection) {
    open.remove(connection);
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  @Override
  public Iterator<HttpConnection> iterator() {
    return open.iterator();
  }

  private boolean dropOne(Predicate<HttpConnection> candidates) {
    HttpConnection found = null;
    long since = Long.MAX_VALUE;
    for (HttpConnection connection : open) {
      if (!candidates.test(connection)) {
        continue;
      }
      OptionalLong idle = connection.idleSince();
      if (idle.isPresent() && (since == Long.MAX_VALUE || idle.getAsLong() - since < 0)) {
        found = connection;
        since = idle.getAsLong();
      } else if (found == null && connection.isSlow()) {
        found = connection;
      }
    }
    if (found == null) {
      return false;
    }
    found.close();
    open.remove(found);
    return true;
  }
}
