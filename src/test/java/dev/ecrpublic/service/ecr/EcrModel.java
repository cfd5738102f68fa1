package dev.ecrpublic.service.ecr;

import dev.ecrpublic.model.Names;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.EcrRequest;
import software.amazon.awssdk.services.ecr.model.EcrResponse;

/** The names that the SDK's model of the service knows, read off its client. */
final class EcrModel {
  private final Map<String, Set<String>> inputs = new TreeMap<>();
  private final Map<String, Set<String>> nested = new TreeMap<>();
  private final Map<String, Set<String>> outputs = new TreeMap<>();

  EcrModel() throws ReflectiveOperationException {
    for (Method method : EcrClient.class.getMethods()) {
      if (operation(method)) {
        String command = Names.kebab(method.getName());
        SdkPojo request = builder(method.getParameterTypes()[0]);
        Set<String> flags = new LinkedHashSet<>();
        request.sdkFields().forEach(field -> flags.add("--" + Names.kebab(field.locationName())));
        inputs.put(command, flags);
        nested.put(command, members(request));
        outputs.put(command, members(builder(method.getReturnType())));
      }
    }
  }

  /** The commands, each with the options of its own. */
  Map<String, Set<String>> commands() {
    return inputs;
  }

  /** The members of every request, at any depth. */
  Map<String, Set<String>> requests() {
    return nested;
  }

  /** The members of every reply, at any depth. */
  Map<String, Set<String>> replies() {
    return outputs;
  }

  private static boolean operation(Method method) {
    return method.getParameterCount() == 1
        && EcrRequest.class.isAssignableFrom(method.getParameterTypes()[0])
        && EcrResponse.class.isAssignableFrom(method.getReturnType());
  }

  private static SdkPojo builder(Class<?> shape) throws ReflectiveOperationException {
    return (SdkPojo) shape.getMethod("builder").invoke(null);
  }

  private static Set<String> members(SdkPojo shape) {
    Set<String> out = new LinkedHashSet<>();
    collect(shape, out);
    return out;
  }

  private static void collect(SdkPojo shape, Set<String> out) {
    for (SdkField<?> field : shape.sdkFields()) {
      out.add(field.locationName());
      SdkField<?> held = held(field);
      if (held.constructor() != null) {
        collect(held.constructor().get(), out);
      }
    }
  }

  /** What is inside of lists and maps. */
  private static SdkField<?> held(SdkField<?> field) {
    if (field.containsTrait(ListTrait.class)) {
      return held(field.getTrait(ListTrait.class).memberFieldInfo());
    }
    if (field.containsTrait(MapTrait.class)) {
      return held(field.getTrait(MapTrait.class).valueFieldInfo());
    }
    return field;
  }
}
