package dev.ecrpublic.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One operation of a service as a value: an empty request, an empty response, a call, and the facts
 * that the SDK's metadata does not carry.
 *
 * @param name the command name, such as {@code describe-images}
 * @param request the input
 * @param response the output
 * @param sending how a client carries it out
 * @param paginator how its pages make one listing
 */
public record Operation(
    String name, Structure request, Structure response, Sending sending, Paginator paginator) {

  /** Sends a request of plain values through a client of the service. */
  @FunctionalInterface
  public interface Sending {
    /** The typed reply. */
    SdkPojo call(SdkClient client, Map<String, Object> values);
  }

  /** An operation of that command name, from an empty request and an empty response. */
  public static Operation of(
      String name,
      Supplier<? extends SdkPojo> request,
      Supplier<? extends SdkPojo> response,
      Sending sending,
      Facts facts) {
    return new Operation(
        name, Structure.of(request, facts), Structure.of(response, facts), sending, Paginator.NONE);
  }

  /** This operation, refusing a request without those members. */
  public Operation requires(String... members) {
    return new Operation(name, request.requiring(members), response, sending, paginator);
  }

  /** This operation, with a minimum of its own for a top-level member. */
  public Operation min(String member, long min) {
    return new Operation(name, request.min(member, min), response, sending, paginator);
  }

  /** This operation, paginated: its pages carry their items under those members. */
  public Operation pages(String... items) {
    List<MemberPath> paths = new ArrayList<>(items.length);
    for (String item : items) {
      paths.add(MemberPath.of(item));
    }
    return new Operation(name, request, response, sending, new Paginator(paths, paginator.once()));
  }

  /** This operation, whose listing has those members of the first page beside its items. */
  public Operation once(String... members) {
    Paginator both = new Paginator(paginator.items(), List.of(members));
    return new Operation(name, request, response, sending, both);
  }

  /** The service's name of the operation, such as {@code DescribeImages}. */
  public String wireName() {
    return Names.pascal(name);
  }

  /** Whether the service answers this operation in pages that are followed. */
  public boolean paginated() {
    return !paginator.items().isEmpty();
  }

  /** The input's members in model order. */
  public List<Parameter> input() {
    return request.members();
  }

  /** The output's members in model order. */
  public List<Parameter> output() {
    return response.members();
  }

  /** Sends a request of those plain values through a client. */
  public SdkPojo call(SdkClient client, Map<String, Object> values) {
    return sending.call(client, values);
  }
}
