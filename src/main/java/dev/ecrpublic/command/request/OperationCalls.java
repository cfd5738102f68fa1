package dev.ecrpublic.command.request;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.command.connection.Connections;
import dev.ecrpublic.input.Validation;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.paging.Pages;
import dev.ecrpublic.paging.Paging;
import dev.ecrpublic.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The operations of the service for the program's own commands: by name, in plain values. */
public final class OperationCalls implements AutoCloseable {
  private final Service service;
  private final Connection connection;

  private OperationCalls(Service service, Connection connection) {
    this.service = service;
    this.connection = connection;
  }

  /** Calls on one connection; fails where the way there or the credentials are wrong. */
  public static OperationCalls open(Service service, Connections connections) {
    return new OperationCalls(service, connections.prepare("describe-repositories").open());
  }

  /** The reply to a request. */
  public Map<String, Object> call(String name, Map<String, Object> request) {
    Operation operation = operation(name);
    Validation.validate(request, operation.input());
    return connection.call(operation, request);
  }

  /** The same, nothing where the service refuses with that error. */
  public Optional<Map<String, Object>> unless(
      String error, String name, Map<String, Object> request) {
    try {
      return Optional.of(call(name, request));
    } catch (Failure.Service refused) {
      if (refused.error().code().equals(error)) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  /** What a listing has on all of its pages under its first member. */
  public List<Map<?, ?>> list(String name, Map<String, Object> request) {
    Operation operation = operation(name);
    Validation.validate(request, operation.input());
    Paging all = new Paging(operation.paginator(), Optional.empty(), OptionalLong.empty());
    List<Map<?, ?>> out = new ArrayList<>();
    new Pages(next -> connection.fetch(operation, next), request, all)
        .forEach(page -> add(operation.paginator().counted().in(page), out));
    return out;
  }

  private static void add(Object items, List<Map<?, ?>> out) {
    if (items instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map) {
          out.add(map);
        }
      }
    }
  }

  private Operation operation(String name) {
    return service.catalog().find(name).orElseThrow();
  }

  @Override
  public void close() {
    connection.close();
  }
}
