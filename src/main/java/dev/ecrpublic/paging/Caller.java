package dev.ecrpublic.paging;

import dev.ecrpublic.model.Arrival;
import java.util.Map;

/** One operation on one connection. */
@FunctionalInterface
public interface Caller {
  /** The reply to a request in plain values. */
  Arrival call(Map<String, Object> request);
}
