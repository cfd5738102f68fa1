package dev.ecrpublic.aws.wire;

import dev.ecrpublic.model.Arrival;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A reply as the service sent it.
 *
 * @param body its JSON
 * @param reading reads the body
 */
public record WireArrival(byte[] body, Supplier<Map<String, Object>> reading) implements Arrival {
  @Override
  public Optional<String> next() {
    return TokenAtEnd.of(body);
  }

  @Override
  public Map<String, Object> read() {
    return reading.get();
  }
}
