package dev.ecrpublic.docs;

import dev.ecrpublic.model.Kind;
import dev.ecrpublic.model.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What completion can offer for a member of a request. */
public final class MemberValues {
  private MemberValues() {}

  /** What a member's value may be; a list stands for each of its elements. */
  public static Values of(Parameter member) {
    Parameter inner = member.kind() == Kind.LIST ? member.element() : member;
    if (inner.kind() == Kind.STRUCTURE) {
      Map<String, Values> keys = new LinkedHashMap<>();
      for (Parameter key : inner.members()) {
        keys.put(key.name(), of(key));
      }
      return new Values.Keys(keys);
    }
    return inner.kind() == Kind.BLOB ? new Values.Prefixed("fileb://") : named(member.name());
  }

  private static Values named(String member) {
    return switch (member) {
      case "repositoryName", "repositoryNames" -> new Values.Live(Values.Resource.REPOSITORY);
      case "registryId" -> new Values.Live(Values.Resource.REGISTRY);
      case "resourceArn" -> new Values.Live(Values.Resource.ARN);
      case "imageTag" -> new Values.Live(Values.Resource.TAG);
      case "imageDigest" -> new Values.Live(Values.Resource.DIGEST);
      // The values that the public gallery shows as badges.
      case "architectures" -> new Values.Fixed(List.of("ARM", "ARM 64", "x86", "x86-64"));
      case "operatingSystems" -> new Values.Fixed(List.of("Linux", "Windows"));
      case "policyText", "imageManifest" -> new Values.Prefixed("file://");
      default -> Values.ANY;
    };
  }
}
