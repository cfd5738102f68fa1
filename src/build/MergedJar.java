import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Many jars as one, the same bytes for the same content: entries sorted, times fixed. */
final class MergedJar {
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
  private final Map<String, byte[]> entries = new TreeMap<>();

  /** Adds every file below a directory. */
  void addDirectory(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        add(directory.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
  }

  /** Adds what a program needs of a jar. */
  void addJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (!entry.isDirectory() && needed(entry.getName())) {
          try (InputStream in = zip.getInputStream(entry)) {
            add(licenceName(entry.getName(), jar), in.readAllBytes());
          }
        }
      }
    }
  }

  /**
   * Manifests, signatures and module descriptors belong to the single jars; older Java versions'
   * classes are not needed.
   */
  private static boolean needed(String name) {
    return !name.equals("META-INF/MANIFEST.MF")
        && !name.endsWith("module-info.class")
        && !name.startsWith("META-INF/versions/")
        && !name.startsWith("META-INF/maven/")
        && !name.startsWith("META-INF/native-image/")
        && !name.endsWith(".SF")
        && !name.endsWith(".RSA")
        && !name.endsWith(".java");
  }

  /** Each library's licence and notice keeps its place under the library's name. */
  private static String licenceName(String name, Path jar) {
    String file = name.substring(name.lastIndexOf('/') + 1).toUpperCase(java.util.Locale.ROOT);
    boolean legal = file.startsWith("LICENSE") || file.startsWith("NOTICE");
    return legal ? "META-INF/licences/" + jar.getFileName() + "/" + file : name;
  }

  private void add(String name, byte[] content) {
    byte[] present = entries.get(name);
    if (present == null) {
      entries.put(name, content);
    } else if (name.startsWith("META-INF/services/")) {
      String both = text(present).strip() + "\n" + text(content).strip() + "\n";
      entries.put(name, both.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Puts other classes in the place of all those below a prefix. */
  void replaceAll(String prefix, Map<String, byte[]> classes) {
    entries.keySet().removeIf(name -> name.startsWith(prefix) && name.endsWith(".class"));
    entries.putAll(classes);
  }

  /** Leaves out the classes of services that the program does not use. */
  void trimServices() {
    entries.keySet().removeAll(UnusedServiceClasses.among(entries));
  }

  /** Rewrites one entry; fails where it is missing. */
  void transform(String name, UnaryOperator<byte[]> rewrite) {
    byte[] present = entries.get(name);
    if (present == null) {
      throw new IllegalStateException(name + " is in none of the jars");
    }
    entries.put(name, rewrite.apply(present));
  }

  /** Writes the jar under a name that ends with the hash of its content. */
  Path writeTo(Path directory, String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      write(
          zip,
          "META-INF/MANIFEST.MF",
          "Manifest-Version: 1.0\r\nMain-Class: dev.ecrpublic.Main\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        write(zip, entry.getKey(), entry.getValue());
      }
    }
    Path jar = directory.resolve(name + "-" + hash(bytes.toByteArray()) + ".jar");
    try (OutputStream out = Files.newOutputStream(jar)) {
      bytes.writeTo(out);
    }
    Files.setLastModifiedTime(
        jar, java.nio.file.attribute.FileTime.from(TIME.toInstant(java.time.ZoneOffset.UTC)));
    return jar;
  }

  private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
