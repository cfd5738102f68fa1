import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes what people install: a self-contained archive with a Java runtime cut to what the program
 * uses, and a Debian package of the same, both with a cache of their own, and their SHA-256 sums.
 *
 * <p>Usage: {@code java BuildPackages.java DISTRIBUTION WORK VERSION OUTPUT}, by the Java whose
 * runtime is shipped.
 */
public final class BuildPackages {
  private static final String EPOCH = "@1767225600";
  private final Path distribution;
  private final Path work;
  private final String version;
  private final Path output;

  private BuildPackages(Path distribution, Path work, String version, Path output) {
    this.distribution = distribution;
    this.work = work;
    this.version = version;
    this.output = output;
  }

  /** Makes both packages. */
  public static void main(String[] args) throws IOException, InterruptedException {
    BuildPackages build =
        new BuildPackages(
            Path.of(args[0]).toAbsolutePath(),
            Path.of(args[1]).toAbsolutePath(),
            args[2],
            Path.of(args[3]).toAbsolutePath());
    Path image = build.image();
    List<Path> made = List.of(build.archive(image), build.debian(image));
    StringBuilder sums = new StringBuilder();
    for (Path file : made) {
      sums.append(sha256(file)).append("  ").append(file.getFileName()).append('\n');
    }
    Files.writeString(build.output.resolve("SHA256SUMS"), sums);
  }

  private Path image() throws IOException, InterruptedException {
    Path image = work.resolve("ecr-public-" + version + "-linux-x64");
    deleted(image);
    copyTree(distribution, image);
    Path jar = only(image.resolve("lib"), ".jar");
    for (CacheKind kind : CacheKind.values()) {
      Files.deleteIfExists(Path.of(base(jar) + kind.suffix() + ".aot"));
    }
    runtime(jar, image.resolve("runtime"));
    licences(jar, image.resolve("licences"));
    Rehearsal.train(jar, image.resolve("runtime"), Path.of(System.getProperty("java.home")), work);
    return image;
  }

  private static String base(Path jar) {
    return jar.toString().substring(0, jar.toString().length() - ".jar".length());
  }

  private void runtime(Path jar, Path runtime) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"));
    Path modules = work.resolve("modules.txt");
    run(
        modules,
        java.resolve("bin/jdeps").toString(),
        "--ignore-missing-deps",
        "--multi-release",
        "25",
        "--list-deps",
        jar.toString());
    run(
        work.resolve("jlink.log"),
        java.resolve("bin/jlink").toString(),
        "--add-modules",
        shipped(Files.readAllLines(modules)),
        "--strip-debug",
        "--no-man-pages",
        "--no-header-files",
        "--output",
        runtime.toString());
    complete(runtime, java);
  }

  /**
   * The modules that the classes name, without the one that only pictures on a terminal would need,
   * which nobody shows here, and with that of signals, which are met by name alone.
   */
  private static String shipped(List<String> named) {
    List<String> modules = new ArrayList<>(List.of("jdk.unsupported"));
    for (String module : named) {
      if (!module.isBlank() && !module.strip().equals("java.desktop")) {
        modules.add(module.strip());
      }
    }
    return String.join(",", modules);
  }

  private static void complete(Path runtime, Path java) throws IOException, InterruptedException {
    Path release = runtime.resolve("release");
    if (!Files.readString(release).contains("JAVA_RUNTIME_VERSION=")) {
      Files.writeString(
          release,
          "JAVA_RUNTIME_VERSION=\"" + Rehearsal.runtimeVersion(java) + "\"\n",
          StandardOpenOption.APPEND);
    }
  }

  /**
   * What the libraries' licences ask for: their texts beside the program; the runtime brings its
   * own in {@code runtime/legal}.
   */
  private static void licences(Path jar, Path directory) throws IOException {
    String prefix = "META-INF/licences/";
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry :
          zip.stream()
              .map(e -> (ZipEntry) e)
              .filter(e -> e.getName().startsWith(prefix))
              .toList()) {
        Path file = directory.resolve(entry.getName().substring(prefix.length()));
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
          Files.write(file, in.readAllBytes());
        }
      }
    }
  }

  private Path archive(Path image) throws IOException, InterruptedException {
    Path archive = output.resolve(image.getFileName() + ".tar.gz");
    run(
        work.resolve("tar.log"),
        "sh",
        "-c",
        "tar -C \"$1\" --sort=name --owner=0 --group=0 --numeric-owner --mtime="
            + EPOCH
            + " -cf - \"$2\" | gzip -n -9 > \"$3\"",
        "sh",
        work.toString(),
        image.getFileName().toString(),
        archive.toString());
    return archive;
  }

  private Path debian(Path image) throws IOException, InterruptedException {
    Path root = work.resolve("debian");
    deleted(root);
    Path home = root.resolve("usr/lib/ecr-public");
    copyTree(image, home);
    Path share = home.resolve("share");
    if (Files.isDirectory(share)) {
      moveTree(share.resolve("man"), root.resolve("usr/share/man"));
      compress(root.resolve("usr/share/man/man1"));
      moveTree(share.resolve("bash-completion"), root.resolve("usr/share/bash-completion"));
      moveTree(
          share.resolve("zsh/site-functions"), root.resolve("usr/share/zsh/vendor-completions"));
      moveTree(share.resolve("fish"), root.resolve("usr/share/fish"));
      deleted(share);
    }
    Path bin = Files.createDirectories(root.resolve("usr/bin"));
    try (Stream<Path> launchers = Files.list(home.resolve("bin"))) {
      for (Path launcher : launchers.filter(file -> !file.toString().endsWith(".cmd")).toList()) {
        Files.createSymbolicLink(
            bin.resolve(launcher.getFileName()),
            Path.of("../lib/ecr-public/bin").resolve(launcher.getFileName()));
      }
    }
    Path doc = Files.createDirectories(root.resolve("usr/share/doc/ecr-public"));
    Files.copy(home.resolve("LICENSE"), doc.resolve("copyright"));
    Files.writeString(
        Files.createDirectories(root.resolve("DEBIAN")).resolve("control"),
        """
        Package: ecr-public
        Version: %s
        Architecture: amd64
        Maintainer: The ecr-public developers <developers@ecrpublic.dev>
        Section: utils
        Priority: optional
        Depends: libc6, zlib1g
        Installed-Size: %d
        Description: the aws ecr-public command set on its own
         Mirrors the AWS CLI's commands for Amazon ECR Public exactly, starts fast, and
         runs without an AWS account on an embedded local registry.
        """
            .formatted(version, size(root) / 1024));
    Path deb = output.resolve("ecr-public_" + version + "_amd64.deb");
    run(
        work.resolve("dpkg-deb.log"),
        "env",
        "SOURCE_DATE_EPOCH=" + EPOCH.substring(1),
        "dpkg-deb",
        "--root-owner-group",
        "-Zgzip",
        "--build",
        root.toString(),
        deb.toString());
    return deb;
  }

  private void compress(Path pages) throws IOException, InterruptedException {
    run(work.resolve("gzip.log"), "gzip", "-n", "-9", "-r", pages.toString());
  }

  private static long size(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }

  private static void run(Path log, String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(log.toFile());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().removeAll(Rehearsal.JVM_VARIABLES);
    int exit = builder.start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(
          String.join(" ", command) + " ended with " + exit + "\n" + Files.readString(log));
    }
  }

  private static Path only(Path directory, String ending) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file) && !Files.isSymbolicLink(file)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(
              file,
              target,
              StandardCopyOption.COPY_ATTRIBUTES,
              java.nio.file.LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
  }

  private static void moveTree(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      Files.createDirectories(to.getParent());
      Files.move(from, to);
    }
  }

  private static void deleted(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(directory)) {
      all.sorted(Comparator.reverseOrder()).forEach(files::add);
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      in.transferTo(
          new OutputStream() {
            @Override
            public void write(int b) {
              digest.update((byte) b);
            }

            @Override
            public void write(byte[] bytes, int start, int length) {
              digest.update(bytes, start, length);
            }
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
