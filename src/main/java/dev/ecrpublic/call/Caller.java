package dev.ecrpublic.call;

import java.util.Map;

/** One operation on one connection. */
@FunctionalInterface
public interface Caller {
  /** The reply to a request, both in plain values. */
  Map<String, Object> call(Map<String, Object> request);
}
