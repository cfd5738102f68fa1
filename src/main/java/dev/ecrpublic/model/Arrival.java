package dev.ecrpublic.model;

import java.util.Map;
import java.util.Optional;

/** A reply that has arrived, to be read by whoever needs it. */
public interface Arrival {
  /** The token of the next page, where it can be told without reading the whole reply. */
  Optional<String> next();

  /** The reply in plain values, read anew with each call. */
  Map<String, Object> read();

  /** A reply that was read already. */
  static Arrival of(Map<String, Object> reply) {
    return new Arrival() {
      @Override
      public Optional<String> next() {
        return Optional.empty();
      }

      @Override
      public Map<String, Object> read() {
        return reply;
      }
    };
  }
}
