package dev.ecrpublic.command.connection;

import dev.ecrpublic.aws.Connection;
import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.LocalService;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Operation;
import dev.ecrpublic.model.Timestamps;
import java.util.LinkedHashMap;
import java.util.Map;

/** A connection to a service that is carried out in this process. */
public record InProcess(LocalService service, Timestamps timestamps) implements Connection {

  @Override
  public Map<String, Object> call(Operation operation, Map<String, Object> input) {
    try {
      return service.answer(operation, input, timestamps::ofInstant);
    } catch (ErrorReply e) {
      Map<String, Object> members = new LinkedHashMap<>(e.members());
      members.put("message", e.getMessage());
      throw new Failure.Service(
          new Failure.ServiceError(e.code(), e.getMessage(), members), operation.wireName(), -1);
    }
  }

  /** Nothing stays open between calls. */
  @Override
  public void close() {}
}
