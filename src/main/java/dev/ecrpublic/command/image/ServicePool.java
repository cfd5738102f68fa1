package dev.ecrpublic.command.image;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.command.Context;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.oci.service.ServiceCalls;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections to the service, each of which serves one call at a time. */
final class ServicePool implements ServiceCalls, AutoCloseable {
  private final Context context;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

  ServicePool(Context context) {
    this.context = context;
  }

  @Override
  public Map<String, Object> call(String name, Map<String, Object> input) {
    Operation operation = context.settings().service().catalog().find(name).orElseThrow();
    Connection free = idle.poll();
    Connection connection = free == null ? context.connections().prepare(name).open() : free;
    try {
      return connection.call(operation, input);
    } finally {
      idle.push(connection);
    }
  }

  @Override
  public void close() {
    for (Connection each = idle.poll(); each != null; each = idle.poll()) {
      each.close();
    }
  }
}
