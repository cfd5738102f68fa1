package dev.ecrpublic.build;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes that a compiled class names, in code, descriptors, signatures and annotations. */
final class ClassReferences {
  static final String ROOT = "dev.ecrpublic.";
  private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([\\w$]+(?:/[\\w$]+)+)[;<]");

  private ClassReferences() {}

  /** The name of the class in a file, given from the root of the class path. */
  static String nameOf(Path relative) {
    String path = relative.toString().replace('/', '.');
    return path.substring(0, path.length() - ".class".length());
  }

  /** The names of all classes that the one in the file mentions. */
  static Set<String> of(Path file) throws IOException {
    ClassModel model = ClassFile.of().parse(file);
    Set<String> out = new TreeSet<>();
    for (PoolEntry entry : model.constantPool()) {
      switch (entry) {
        case ClassEntry named -> out.add(named.asInternalName().replace('/', '.'));
        case Utf8Entry text -> addDescriptor(text.stringValue(), out);
        default -> {}
      }
    }
    return out;
  }

  private static void addDescriptor(String text, Set<String> out) {
    Matcher matcher = IN_DESCRIPTOR.matcher(text);
    while (matcher.find()) {
      out.add(matcher.group(1).replace('/', '.'));
    }
  }
}
