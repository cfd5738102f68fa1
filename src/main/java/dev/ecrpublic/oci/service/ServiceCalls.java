package dev.ecrpublic.oci.service;

import java.util.Map;

/** The operations of the service, from any number of threads at once. */
@FunctionalInterface
public interface ServiceCalls {
  /** The reply to a request; refusals are {@code Failure.Service}. */
  Map<String, Object> call(String operation, Map<String, Object> input);
}
