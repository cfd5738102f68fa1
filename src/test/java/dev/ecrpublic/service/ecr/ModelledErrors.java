package dev.ecrpublic.service.ecr;

import dev.ecrpublic.model.Names;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.EcrException;
import software.amazon.awssdk.services.ecr.model.EcrRequest;

/** The errors that the SDK's model names for each operation, read off its client. */
public final class ModelledErrors {
  private final Map<String, Set<String>> errors = new TreeMap<>();

  /** Reads the client. */
  public ModelledErrors() {
    for (Method method : EcrClient.class.getMethods()) {
      if (method.getParameterCount() == 1
          && EcrRequest.class.isAssignableFrom(method.getParameterTypes()[0])) {
        Set<String> codes = new TreeSet<>();
        for (Class<?> type : method.getExceptionTypes()) {
          if (EcrException.class.isAssignableFrom(type) && type != EcrException.class) {
            codes.add(type.getSimpleName());
          }
        }
        errors.put(Names.kebab(method.getName()), codes);
      }
    }
  }

  /** The codes of an operation's errors. */
  public Set<String> of(String operation) {
    return errors.get(operation);
  }
}
