package dev.ecrpublic.serve.api;

import dev.ecrpublic.model.Operation;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** A call of one operation of a service. */
record ApiCall(ApiService service, Operation operation) {

  /** The reply to a request. */
  Map<String, Object> on(Map<String, Object> input, Function<Instant, Object> time) {
    return service.local().answer(operation, input, time);
  }
}
