import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Leaves the metadata of the services that this program talks to in the SDK's table of all
 * services. The table is filled when the first client is made, one object for each of some 300
 * services, of which a start pays for every one.
 *
 * <p>The class initializer is a chain of "name, new metadata, put"; the links of other services are
 * left out, nothing else is touched. A service that is missing from the table gets the SDK's
 * default metadata, as a service unknown to it always does; a test compares what every shipped
 * service makes of it with the untouched table.
 */
final class ServiceMetadataTrim {
  /** The class that holds the table. */
  static final String CLASS =
      "software/amazon/awssdk/regions/GeneratedServiceMetadataProvider.class";

  /** The endpoint prefixes of the registries and of the credential sources. */
  private static final Set<String> KEPT =
      Set.of("api.ecr-public", "api.ecr", "sts", "portal.sso", "oidc", "signin");

  private static final int FEWEST_DROPPED = 200;

  private ServiceMetadataTrim() {}

  /** The class without the services that are not kept. */
  static byte[] apply(byte[] original) {
    Links links = new Links();
    byte[] out =
        ClassFile.of()
            .transformClass(
                ClassFile.of().parse(original),
                ClassTransform.transformingMethodBodies(
                    method -> method.methodName().equalsString("<clinit>"),
                    CodeTransform.ofStateful(() -> links)));
    if (links.dropped < FEWEST_DROPPED || !links.kept.contains("sts")) {
      throw new IllegalStateException(
          "the SDK's table of services is not built as expected: kept "
              + links.kept
              + ", dropped "
              + links.dropped);
    }
    return out;
  }

  /** Collects one link of the chain at a time, from its name to its put. */
  private static final class Links implements CodeTransform {
    private final Set<String> kept = new TreeSet<>();
    private final List<CodeElement> link = new ArrayList<>();
    private String name;
    private int dropped;

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      if (name == null
          && element instanceof ConstantInstruction constant
          && constant.constantValue() instanceof String service) {
        name = service;
      }
      if (name == null || !(element instanceof Instruction)) {
        code.with(element);
        return;
      }
      link.add(element);
      if (element instanceof InvokeInstruction put && put.name().equalsString("put")) {
        end(code);
      }
    }

    private void end(CodeBuilder code) {
      if (KEPT.contains(name)) {
        kept.add(name);
        link.forEach(code::with);
      } else {
        dropped++;
      }
      link.clear();
      name = null;
    }
  }
}
