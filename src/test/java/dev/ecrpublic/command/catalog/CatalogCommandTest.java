package dev.ecrpublic.command.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.serve.Served;
import dev.ecrpublic.service.ecr.Ecr;
import dev.ecrpublic.surroundings.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogCommandTest {
  @TempDir private Path home;
  private Path directory;

  @BeforeEach
  void name() {
    directory = home.resolve("gallery");
  }

  private Run local() {
    return Run.in(home).env("ECR_PUBLIC_LOCAL", "1");
  }

  private static void ok(Run.Done done) {
    assertEquals(0, done.exit(), done.err());
  }

  private void write(String file, String text) throws IOException {
    Path target = directory.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> out = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        out.put(
            root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return out;
  }

  @Test
  void exportEditDiffApplyExportOnTheLocalRegistry() throws IOException {
    ok(
        local()
            .words(
                "create-repository",
                "--repository-name",
                "team/app",
                "--catalog-data",
                "description=Our app,architectures=ARM 64,aboutText=old"));
    roundTrip(local());
  }

  @Test
  void exportEditDiffApplyExportOnAServedRegistry() throws IOException {
    try (Served served = Served.on(home.resolve("served"))) {
      Run run = Run.in(home).withKeys().env("AWS_ENDPOINT_URL", "http://" + served.host());
      ok(
          run.words(
              "put-repository-catalog-data",
              "--repository-name",
              "team/app",
              "--catalog-data",
              "description=Our app,architectures=ARM 64,aboutText=old"));
      roundTrip(run);
    }
  }

  private void roundTrip(Run run) throws IOException {
    Run.Done exported = run.words("catalog", "export", "gallery");
    ok(exported);
    assertEquals("team/app\tcatalog.yaml about.md\n", exported.out());
    assertEquals(
        Map.of(
            "registry.yaml",
            "displayName: ''\n",
            "team/app/catalog.yaml",
            "architectures:\n- ARM 64\ndescription: Our app\noperatingSystems: []\n",
            "team/app/about.md",
            "old"),
        files(directory));
    assertEquals(new Run.Done(0, "", ""), run.words("catalog", "diff", "gallery"));

    write("registry.yaml", "# of the team\ndisplayName: Us\n");
    write("team/app/catalog.yaml", "description: Our best app\noperatingSystems: [Linux]\n");
    write("team/app/about.md", "new\n");
    Files.write(directory.resolve("team/app/logo.png"), Pictures.png(64, 60, 100));
    Run.Done differs = run.words("catalog", "diff", "gallery");
    assertEquals(
        """
        --- registry.yaml\t(in the Gallery)
        +++ registry.yaml\t(in the directory)
        @@ -1 +1 @@
        -displayName: ''
        +displayName: Us
        --- team/app/catalog.yaml\t(in the Gallery)
        +++ team/app/catalog.yaml\t(in the directory)
        @@ -1,2 +1,3 @@
        -description: Our app
        -operatingSystems: []
        +description: Our best app
        +operatingSystems:
        +- Linux
        --- team/app/about.md\t(in the Gallery)
        +++ team/app/about.md\t(in the directory)
        @@ -1 +1 @@
        -old
        \\ No newline at end of file
        +new
        --- team/app/logo.png\t(none, or not to be had)
        +++ team/app/logo.png\t(100 bytes, 64x60 pixels)
        """,
        differs.out());
    assertEquals(1, differs.exit());

    String changes =
        "(registry)\tdisplayName\n"
            + "team/app\tdescription operatingSystems aboutText logoImageBlob\n";
    assertEquals(
        new Run.Done(0, changes, ""), run.words("catalog", "apply", "gallery", "--dry-run"));
    assertEquals(1, run.words("catalog", "diff", "gallery").exit());
    assertEquals(new Run.Done(0, changes, ""), run.words("catalog", "apply", "gallery"));
    assertEquals(new Run.Done(0, "", ""), run.words("catalog", "apply", "gallery"));
    assertEquals(new Run.Done(0, "", ""), run.words("catalog", "diff", "gallery"));

    ok(run.words("catalog", "export", "again"));
    assertEquals(
        "architectures:\n- ARM 64\ndescription: Our best app\noperatingSystems:\n- Linux\n",
        files(home.resolve("again")).get("team/app/catalog.yaml"));
    ok(run.words("catalog", "export", "gallery"));
    assertEquals(files(home.resolve("again")), files(directory));
  }

  @Test
  void whatIsNotNamedIsKeptAndWhatIsEmptyIsTakenAway() throws IOException {
    ok(
        local()
            .words(
                "create-repository",
                "--repository-name",
                "app",
                "--catalog-data",
                "description=Ours,architectures=ARM 64,aboutText=a,usageText=u"));
    write("app/logo.png", new String(Pictures.png(60, 60, 30), StandardCharsets.ISO_8859_1));
    Files.write(directory.resolve("app/logo.png"), Pictures.png(60, 60, 30));
    ok(local().words("catalog", "apply", "gallery"));
    Files.delete(directory.resolve("app/logo.png"));
    write("app/catalog.yaml", "architectures: []\n");
    write("app/usage.md", "");
    ok(local().words("catalog", "apply", "gallery"));

    ok(local().words("catalog", "export", "again"));
    Map<String, String> found = files(home.resolve("again"));
    assertEquals(
        "architectures: []\ndescription: Ours\noperatingSystems: []\n",
        found.get("app/catalog.yaml"));
    assertEquals("a", found.get("app/about.md"));
    assertTrue(!found.containsKey("app/usage.md"));
    assertEquals(30, Files.size(home.resolve("again/app/logo.png")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "app/about.md | 25601 | app/about.md has 25601 characters; 25600 are allowed",
        "app/usage.md | 25601 | app/usage.md has 25601 characters; 25600 are allowed",
        "app/catalog.yaml | description: 1025 | app/catalog.yaml: description has 1025 characters;"
            + " 1024 are allowed",
        "app/catalog.yaml | architectures: [arm64] | app/catalog.yaml: architectures: the Gallery"
            + " has no badge for \"arm64\"; it has them for ARM, ARM 64, x86, x86-64",
        "app/catalog.yaml | operatingSystems: [linux] | app/catalog.yaml: operatingSystems: the"
            + " Gallery has no badge for \"linux\"; it has them for Linux, Windows",
        "app/catalog.yaml | 'a: [' | app/catalog.yaml: it is no YAML: while parsing a flow node",
        "app/logo.png | PNG | app/logo.png is no PNG image",
        "registry.yaml | displayName: 101 | registry.yaml: displayName has 101 characters; 100 are"
            + " allowed",
        "App/about.md | a | App can be no repository's name",
        "other/about.md | a | other is no repository of this registry: make it with \"ecr-public"
            + " create-repository --repository-name other\"",
      })
  void whatCannotBePublishedIsToldBeforeAnythingIsSent(String file, String text, String message)
      throws IOException {
    ok(local().words("create-repository", "--repository-name", "app"));
    String number = text.substring(text.lastIndexOf(' ') + 1);
    boolean counted = number.matches("[0-9]+");
    String content =
        counted
            ? text.substring(0, text.length() - number.length())
                + "é".repeat(Integer.parseInt(number))
            : text.replace("'", "");
    write("app/usage.md", "sent");
    write(file, content);
    Run.Done done = local().words("catalog", "apply", "gallery");

    assertEquals(252, done.exit());
    assertEquals(
        "\necr-public: [ERROR]: An error occurred (ParamValidation): " + message + "\n",
        done.err()
            .substring(
                0,
                done.err().indexOf("\nhint:") < 0
                    ? done.err().length()
                    : done.err().indexOf("\nhint:")));
    assertEquals(
        254, local().words("get-repository-catalog-data", "--repository-name", "app").exit());
  }

  @ParameterizedTest
  @CsvSource({
    "59, 60, 100, '59x60 pixels; 60 to 2048 are allowed in width and height'",
    "60, 2049, 100, '60x2049 pixels; 60 to 2048 are allowed in width and height'",
    "-1, 60, 100, '4294967295x60 pixels; 60 to 2048 are allowed in width and height'",
    "60, 60, 512001, 'more than 512000 bytes, which are allowed'",
  })
  void aLogoHasLimits(int width, int height, int bytes, String problem) {
    GalleryEntry entry = GalleryEntry.EMPTY.withLogo(Pictures.png(width, height, bytes));
    assertEquals(
        java.util.List.of("app/logo.png has " + problem), GalleryLimits.problems("app", entry));
  }

  @Test
  void otherFilesAndHiddenDirectoriesAreNoRepositories() throws IOException {
    write(".git/about.md", "a");
    write("README.md", "a");
    write("docs/page.md", "a");
    assertEquals(new Run.Done(0, "", ""), local().words("catalog", "diff", "gallery"));
  }

  @Test
  void aTerminalShowsColumnsAndColours() throws IOException {
    ok(local().words("create-repository", "--repository-name", "app"));
    Run.Done exported =
        local()
            .on(new dev.ecrpublic.console.Terminal(false, true, false))
            .words("catalog", "export", "gallery");
    assertEquals("REPOSITORY   FILES\napp          catalog.yaml\n", exported.out());
    write("app/about.md", "a\u001b[2Jb\n");
    Run.Done diff = local().words("catalog", "diff", "gallery", "--color", "on");
    assertTrue(diff.out().endsWith("\u001b[32m+a\u001b[2Jb\u001b[0m\n"), diff.out());
    Run.Done seen =
        local()
            .on(new dev.ecrpublic.console.Terminal(false, true, false))
            .words("catalog", "diff", "gallery", "--color", "off");
    assertTrue(seen.out().endsWith("+a?[2Jb\n"), seen.out());
  }

  @Test
  void scriptsGetADocument() throws IOException {
    ok(local().words("create-repository", "--repository-name", "app"));
    write("app/about.md", "a");
    Run.Done done =
        local()
            .words(
                "catalog", "diff", "gallery", "--query", "changes[].members[]", "--output", "text");
    assertEquals(new Run.Done(1, "aboutText\n", ""), done);
  }

  private Run editing(String script) throws IOException {
    Path bin = Files.createDirectories(home.resolve("bin"));
    Path editor = bin.resolve("my-editor");
    Files.writeString(editor, "#!/bin/sh\n" + script);
    assertTrue(editor.toFile().setExecutable(true));
    return local()
        .env("PATH", Surroundings.pathWith(bin))
        .env("EDITOR", "missing")
        .env("VISUAL", "my-editor -w");
  }

  @Test
  void anEditorChangesTheTexts() throws IOException {
    ok(local().words("create-repository", "--repository-name", "team/app"));
    Run.Done done =
        editing("[ \"$1\" = -w ] || exit 9; echo usage >> $4\n")
            .words("catalog", "edit", "team/app");
    assertEquals(new Run.Done(0, "team/app\tusageText\n", ""), done);
    assertEquals(new Run.Done(0, "", ""), editing("true\n").words("catalog", "edit", "team/app"));
    assertEquals(
        "usage\n\n",
        local()
            .words(
                "get-repository-catalog-data",
                "--repository-name",
                "team/app",
                "--query",
                "catalogData.usageText",
                "--output",
                "text")
            .out());
  }

  @Test
  void whatCannotBeSentIsKept() throws IOException {
    ok(local().words("create-repository", "--repository-name", "app"));
    Run.Done failed = editing("exit 3\n").words("catalog", "edit", "app");
    assertEquals(255, failed.exit());
    assertTrue(failed.err().contains("The editor ended with 3; nothing is changed."));

    Run.Done refused =
        editing("echo 'architectures: [z80]' > $2\n").words("catalog", "edit", "app");
    assertEquals(252, refused.exit());
    String kept = refused.err().lines().findFirst().orElseThrow();
    Path directory = Path.of(kept.substring(kept.indexOf('/'), kept.length() - 1));
    assertEquals("architectures: [z80]\n", Files.readString(directory.resolve("catalog.yaml")));

    Run.Done none = local().env("EDITOR", "missing").words("catalog", "edit", "app");
    assertEquals(253, none.exit());
    assertTrue(none.err().contains("\"missing\" is no program on the PATH"), none.err());
  }

  @Test
  void privateRegistriesAreInNoGallery() {
    Run.Done done = Run.in(home).of(new Ecr()).words("catalog", "export", "x");
    assertEquals(252, done.exit());
    assertTrue(done.err().contains("private registries are in no Gallery"), done.err());
  }
}
