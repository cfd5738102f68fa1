package dev.ecrpublic.emulate;

import dev.ecrpublic.model.Operation;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** A service of AWS that is carried out here, on a directory: plain values in, plain values out. */
@FunctionalInterface
public interface LocalService {

  /**
   * The reply to a request.
   *
   * @param operation one of the service's operations
   * @param input the request's members, of the types of the model
   * @param time how a time is told
   * @throws ErrorReply if the service refuses, or the directory fails
   */
  Map<String, Object> answer(
      Operation operation, Map<String, Object> input, Function<Instant, Object> time);
}
