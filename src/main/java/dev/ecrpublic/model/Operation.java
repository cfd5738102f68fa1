package dev.ecrpublic.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * One operation of a service as a value: an empty request, an empty response, a call, and the facts
 * that the SDK's metadata does not carry.
 *
 * @param <C> the client that carries the operation out
 */
public final class Operation<C> {
  private final String name;
  private final Supplier<? extends SdkPojo> request;
  private final Supplier<? extends SdkPojo> response;
  private final BiFunction<C, Map<String, Object>, SdkPojo> call;
  private final Limits limits;
  private Set<String> required = Set.of();
  private Map<String, Long> minimums = Map.of();
  private String resultKey = "";
  private volatile List<Parameter> output;

  private Operation(
      String name,
      Supplier<? extends SdkPojo> request,
      Supplier<? extends SdkPojo> response,
      BiFunction<C, Map<String, Object>, SdkPojo> call,
      Limits limits) {
    this.name = name;
    this.request = request;
    this.response = response;
    this.call = call;
    this.limits = limits;
  }

  /**
   * The least lengths and values that the service model declares, by member name; {@code name[]} is
   * a list's element.
   */
  @FunctionalInterface
  public interface Limits {
    /** The minimum of that member in every operation. */
    long min(String member);
  }

  /** An operation of that command name, from the SDK's builders and the client's method. */
  public static <
          C,
          Q,
          B extends SdkPojo & SdkBuilder<B, Q>,
          R extends SdkPojo,
          S extends SdkPojo & SdkBuilder<S, R>>
      Operation<C> of(
          String name,
          Supplier<B> request,
          Supplier<S> response,
          BiFunction<C, Q, R> call,
          Limits limits) {
    return new Operation<>(
        name,
        request,
        response,
        (client, values) -> {
          B builder = request.get();
          Shapes.fill(builder, values);
          return call.apply(client, builder.build());
        },
        limits);
  }

  /** This operation, refusing a request without those members. */
  public Operation<C> requires(String... members) {
    this.required = Set.of(members);
    return this;
  }

  /** This operation, with a minimum of its own for a top-level member. */
  public Operation<C> min(String member, long min) {
    Map<String, Long> more = new HashMap<>(minimums);
    more.put(member, min);
    this.minimums = more;
    return this;
  }

  /** This operation, paginated: its pages carry their items under that member. */
  public Operation<C> pages(String key) {
    this.resultKey = key;
    return this;
  }

  /** The command name, such as {@code describe-images}. */
  public String name() {
    return name;
  }

  /** The service's name of the operation, such as {@code DescribeImages}. */
  public String wireName() {
    return Names.pascal(name);
  }

  /** Whether the service answers this operation in pages. */
  public boolean paginated() {
    return !resultKey.isEmpty();
  }

  /** The output member that holds a page's items, empty for an operation without pages. */
  public String resultKey() {
    return resultKey;
  }

  /** The input's members in model order. */
  public List<Parameter> input() {
    List<Parameter> out = new ArrayList<>();
    for (Parameter p : Shapes.parameters(request.get(), limits)) {
      out.add(
          new Parameter(
              p.name(),
              p.kind(),
              required.contains(p.name()),
              minimums.getOrDefault(p.name(), p.min()),
              p.members()));
    }
    return out;
  }

  /** The output's members in model order. */
  public List<Parameter> output() {
    List<Parameter> known = output;
    if (known == null) {
      known = Shapes.parameters(response.get(), limits);
      output = known;
    }
    return known;
  }

  /** Sends a request of those plain values through a client. */
  public SdkPojo call(C client, Map<String, Object> values) {
    return call.apply(client, values);
  }
}
