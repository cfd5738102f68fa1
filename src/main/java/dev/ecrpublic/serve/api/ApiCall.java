package dev.ecrpublic.serve.api;

import dev.ecrpublic.model.Operation;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A call of one operation of a service.
 *
 * @param <C> the service's client
 */
record ApiCall<C>(ApiService<C> service, Operation<C> operation) {

  /** The response to a request. */
  SdkPojo on(Map<String, Object> input) {
    return operation.call(service.client(), input);
  }
}
