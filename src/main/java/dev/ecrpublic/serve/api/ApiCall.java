package dev.ecrpublic.serve.api;

import dev.ecrpublic.model.Operation;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/** A call of one operation of a service. */
record ApiCall(ApiService service, Operation operation) {

  /** The response to a request. */
  SdkPojo on(Map<String, Object> input) {
    return operation.call(service.client(), input);
  }
}
