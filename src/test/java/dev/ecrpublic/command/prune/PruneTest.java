package dev.ecrpublic.command.prune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.console.Terminal;
import dev.ecrpublic.docs.Example;
import dev.ecrpublic.docs.Examples;
import dev.ecrpublic.registry.RepositoryImages;
import dev.ecrpublic.registry.image.MediaTypes;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PruneTest {
  private static final String APP =
      """
      amd1   -            45d
      arm1   -            44d layers arm
      old    -            43d lists amd1 arm1
      osig   @old.sig     42d
      amd2   -            5d
      new    1.0,latest   4d  lists amd2 arm1
      sig    @new.sig     3d
      sbom   -            2d  about new
      """;
  @TempDir private Path home;
  private Path data;
  private FilledRepository app;

  @BeforeEach
  void fill() throws IOException {
    data = home.resolve("data");
    app = new FilledRepository(data, "team/app").with(APP);
  }

  private Run run() {
    return Run.in(home).env("ECR_PUBLIC_LOCAL_DIR", data.toString()).at(FilledRepository.NOW);
  }

  private Run.Done prune(String words) {
    return prune(run(), words);
  }

  private Run.Done prune(Run run, String words) {
    Run.Done done = run.words(("--local prune " + words).split(" +"));
    return new Run.Done(
        done.exit(), app.named(done.out()), app.named(done.err()).replace(home.toString(), "HOME"));
  }

  /** The names of the images that are there. */
  private String images() throws IOException {
    TreeSet<String> out = new TreeSet<>();
    FilledRepository.registry(data).get("team/app").images().index().images().stream()
        .map(image -> app.named(image.digest()).replace("<", "").replace(">", ""))
        .forEach(out::add);
    return String.join(" ", out);
  }

  private static final String PLAN =
      """
      team/app	delete	-	<amd1>	15	2026-05-17T12:00:00Z	untagged
      team/app	delete	-	<old>	0	2026-05-19T12:00:00Z	untagged
      team/app	delete	@old.sig	<osig>	15	2026-05-20T12:00:00Z	tagged as a signature alone
      team/app	keep	-	<arm1>	5	2026-05-18T12:00:00Z	listed by 1.0
      team/app	keep	-	<amd2>	15	2026-06-26T12:00:00Z	listed by 1.0
      team/app	keep	1.0,latest	<new>	0	2026-06-27T12:00:00Z	tagged, which no rule names
      team/app	keep	@new.sig	<sig>	14	2026-06-28T12:00:00Z	tagged as a signature of 1.0
      team/app	keep	-	<sbom>	15	2026-06-29T12:00:00Z	refers to 1.0
      """;
  private static final String FREED =
      "team/app: 3 images would be deleted, 5 kept; that frees 26B in layers that nothing else"
          + " uses\n";
  private static final String NOT_DONE = "Nothing was deleted: --apply does it.\n";

  @Test
  void thePlanIsTheDefaultAndChangesNothing() throws IOException {
    assertEquals(new Run.Done(0, PLAN, FREED + NOT_DONE), prune("team/app --untagged"));
    assertEquals("amd1 amd2 arm1 new old osig sbom sig", images());
  }

  @Test
  void onATerminalItIsAligned() {
    Run terminal = run().on(new Terminal(false, true, false));
    assertEquals(
        """
        REPOSITORY   ACTION   TAGS                        DIGEST         SIZE   PUSHED        WHY
        team/app     delete   -                           <-- amd2 -->    15B   5 days ago    listed by 1.0, which goes
        team/app     delete   1.0,latest                  <-- new --->     0B   4 days ago    beyond the newest 0
        team/app     delete   sha256-<-- new --->...sig   <-- sig --->    14B   3 days ago    tagged as a signature of 1.0, which goes
        team/app     delete   -                           <-- sbom -->    15B   2 days ago    refers to 1.0, which goes
        team/app     keep     -                           <-- amd1 -->    15B   6 weeks ago   listed by <-- old --->
        team/app     keep     -                           <-- arm1 -->     5B   6 weeks ago   listed by <-- old --->
        team/app     keep     -                           <-- old --->     0B   6 weeks ago   untagged, which no rule names
        team/app     keep     sha256-<-- old --->...sig   <-- osig -->    15B   6 weeks ago   tagged as a signature of <-- old --->
        """,
        drawn(terminal.words("--local", "prune", "team/app", "--keep", "0").out()));
  }

  /** Digests replaced by names of the same length. */
  private String drawn(String text) {
    String out = text;
    for (String name : "amd1 arm1 old osig amd2 new sig sbom".split(" ")) {
      out = out.replace(hex(name), "<-- " + name + " " + "-".repeat(6 - name.length()) + ">");
    }
    return out;
  }

  private String hex(String image) {
    return app.digest(image).substring(7, 19);
  }

  @Test
  void applyingDeletesWhatThePlanSays() throws IOException {
    assertEquals(
        new Run.Done(
            0,
            PLAN.replace("delete", "deleted").replace("keep", "kept"),
            "team/app: 3 images deleted, 5 kept\n"),
        prune("team/app --untagged --apply"));
    assertEquals("amd2 arm1 new sbom sig", images());
    assertEquals(
        "team/app: 0 images would be deleted, 5 kept; that frees 0B in layers that nothing else"
            + " uses\n"
            + NOT_DONE,
        prune("team/app --untagged").err());
  }

  @Test
  void aPlanIsWrittenForAnotherRunToDo() throws IOException {
    assertEquals(
        new Run.Done(0, PLAN, FREED + NOT_DONE), prune("team/app --untagged --plan plan.json"));
    assertEquals(
        """
        {
            "version": 1,
            "program": "ecr-public",
            "repositories": [
                {
                    "repositoryName": "team/app",
                    "repositoryArn": "arn:aws:ecr-public::123456789012:repository/team/app",
                    "imageDetails": [
                        {
                            "action": "delete",
                            "reason": "untagged",
                            "imageDigest": "<amd1>",
                            "imageTags": [],
                            "imageSizeInBytes": 15,
                            "imagePushedAt": "2026-05-17T12:00:00Z",
                            "imageManifestMediaType": "application/vnd.oci.image.manifest.v1+json"
                        },
        """,
        app.named(Files.readString(home.resolve("plan.json")))
            .lines()
            .limit(17)
            .reduce("", (all, line) -> all + line + "\n"));
    assertEquals(
        new Run.Done(
            0,
            PLAN.replace("delete", "deleted").replace("keep", "kept"),
            "team/app: 3 images deleted, 5 kept\n"),
        prune("--apply plan.json"));
    assertEquals("amd2 arm1 new sbom sig", images());
    assertEquals("team/app: 3 images deleted, 5 kept\n", prune("team/app --apply=plan.json").err());
  }

  @Test
  void whatChangedSinceThePlanStays() throws IOException {
    prune("team/app --untagged --plan plan.json");
    RepositoryImages images = FilledRepository.registry(data).get("team/app").images();
    byte[] old = Files.readAllBytes(app.blob(app.digest("old")));
    images.put(old, MediaTypes.OCI_INDEX, "rescued", null);
    Run.Done done = prune("--apply plan.json");
    assertEquals(
        """
        team/app	kept	-	<amd1>	15	2026-05-17T12:00:00Z	listed by rescued, which stays
        team/app	kept	-	<old>	0	2026-05-19T12:00:00Z	tagged rescued since the plan
        team/app	kept	@old.sig	<osig>	15	2026-05-20T12:00:00Z	tagged as a signature of rescued, which stays
        """,
        done.out().lines().limit(3).reduce("", (all, line) -> all + line + "\n"));
    assertEquals(
        "team/app: 0 images deleted, 8 kept, 3 of them because of what happened since the plan\n",
        done.err());
    assertEquals(0, done.exit());
    assertEquals("amd1 amd2 arm1 new old osig sbom sig", images());
  }

  @Test
  void aPushSinceThePlanKeepsWhatItLists() throws IOException {
    prune("team/app --untagged --plan plan.json");
    RepositoryImages images = FilledRepository.registry(data).get("team/app").images();
    String index =
        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"manifests\":[{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}]}"
            .formatted(
                MediaTypes.OCI_INDEX,
                MediaTypes.OCI_MANIFEST,
                app.digest("amd1"),
                Files.size(app.blob(app.digest("amd1"))));
    images.put(index.getBytes(StandardCharsets.UTF_8), null, "2.0", null);
    Run.Done done = prune("--apply plan.json");
    assertEquals(
        "team/app\tkept\t-\t<amd1>\t15\t2026-05-17T12:00:00Z\tlisted by 2.0, which stays",
        done.out().lines().findFirst().orElseThrow());
    assertEquals(
        "team/app: 2 images deleted, 6 kept, 1 of them because of what happened since the plan\n",
        done.err());
  }

  @Test
  void nothingGoesWhereAManifestCannotBeRead() throws IOException {
    Files.writeString(app.blob(app.digest("new")), "{}");
    String warning =
        "warning: nothing goes from team/app, for the manifest <new> may need any image and cannot"
            + " be read: the blob <new> is damaged; push it again. Push that image again or delete"
            + " it, then prune again.\n";
    Run.Done plan = prune("team/app --untagged --older-than 1d --apply");
    assertEquals(1, plan.exit());
    assertTrue(plan.err().startsWith(warning), plan.err());
    assertEquals(
        "kept may be needed by <new>, which cannot be read",
        plan.out()
            .lines()
            .map(line -> line.split("\t")[1] + " " + line.split("\t")[6])
            .findFirst()
            .orElseThrow());
    assertEquals("amd1 amd2 arm1 new old osig sbom sig", images());
  }

  @Test
  void norWhereOneCannotBeReadSinceThePlan() throws IOException {
    prune("team/app --untagged --plan plan.json");
    Files.delete(app.blob(app.digest("sbom")));
    Run.Done done = prune("--apply plan.json");
    assertEquals(1, done.exit());
    assertEquals(
        "warning: nothing goes from team/app, for the manifest <sbom> may need any image and cannot"
            + " be read: the manifest <sbom> is missing; push it again. Push that image again or"
            + " delete it, then prune again.\n"
            + "team/app: 0 images deleted, 8 kept, 3 of them because of what happened since the"
            + " plan\n",
        done.err());
    assertEquals("amd1 amd2 arm1 new old osig sbom sig", images());
  }

  @Test
  void moreThanIsAllowedIsRefused() throws IOException {
    Run.Done done = prune("team/app --untagged --apply --max-delete 2");
    assertEquals(PLAN, done.out());
    assertEquals(
        FREED
            + "\necr-public: [ERROR]: The plan deletes 3 images, more than --max-delete 2 allows:"
            + " nothing was deleted.\n",
        done.err());
    assertEquals(255, done.exit());
    assertEquals("amd1 amd2 arm1 new old osig sbom sig", images());
    assertEquals(0, prune("team/app --untagged --apply --max-delete 3").exit());
  }

  @Test
  void severalRepositoriesAreOnePlan() throws IOException {
    new FilledRepository(data, "team/web").with("x - 9d\ny 1 9d\n");
    Run.Done done =
        prune("team/app --untagged --protect 1.* public.ecr.aws/local/team/web team/app --apply");
    assertEquals(
        "warning: --protect 1.* fits no tag of team/web\n"
            + "team/app: 3 images deleted, 5 kept\n"
            + "team/web: 1 image deleted, 1 kept\n",
        done.err());
    assertEquals(0, done.exit());
  }

  @Test
  void aFormatForScripts() {
    assertEquals(
        new Run.Done(0, "delete\t<amd1>\ndelete\t<old>\ndelete\t<osig>\n", FREED + NOT_DONE),
        prune(
            "team/app --untagged --output text --query"
                + " repositories[].imageDetails[?action=='delete'][].[action,imageDigest]"));
    assertEquals(
        "[\n    26,\n    true\n]\n",
        prune(
                "team/app --untagged --output json --query"
                    + " repositories[0].[bytesFreed,bytesFreedExact]")
            .out());
  }

  @Test
  void theExamplesOfTheHelp() {
    List<String> lines = new ArrayList<>();
    for (Example example : Examples.load(new EcrPublic()).of("prune")) {
      lines.add(example.line().replace("'", "").replace("ecr-public prune ", ""));
    }
    assertEquals(4, lines.size());
    prune("team/app --untagged --plan plan.json");
    for (String line : lines) {
      assertEquals(0, prune(line).exit(), line);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "team/app                        | prune has no rule that says what goes: give --untagged,"
            + " --older-than AGE, --keep N or --tags PATTERN.",
        "team/app --apply                | prune has no rule that says what goes: give --untagged,"
            + " --older-than AGE, --keep N or --tags PATTERN, or the file of a plan behind"
            + " --apply.",
        "--untagged                      | the following arguments are required: REPOSITORY",
        "team/app --older-than 30        | --older-than 30 is no length of time: write a number and"
            + " m, h, d or w, such as 12h or 30d.",
        "team/app --keep -1              | --keep cannot be less than 0.",
        "team/app --keep x               | argument --keep: invalid int value: 'x'",
        "team/app --untagged --apply=p   | --apply=p does what a plan says, which has its rules"
            + " already: leave out the rules, or write --apply alone.",
        "--apply missing.json            | The plan HOME/missing.json cannot be read: no such file"
            + " or directory",
        "--apply p --protect x           | --protect belongs to making a plan, and --apply FILE"
            + " does one: leave out --protect",
        "team/app:1.0 --untagged         | team/app:1.0 names an image, and prune is about a"
            + " repository: leave out its tag or digest.",
        "public.ecr.aws/x/app --untagged | --repository-name names the registry \"x\", but the"
            + " registry that this command reaches is \"local\"",
        "Team --untagged                 | The reference 'Team' has no repository name: lower-case"
            + " letters and digits, with single . _ - / between.",
        "localhost:5055/local/team/app --untagged | localhost:5055/local/team/app is not in the"
            + " registry that this command reaches, where team/app is"
            + " public.ecr.aws/local/team/app",
      })
  void whatIsMissingOrWrongIsSaid(String words, String message) throws IOException {
    Run.Done done = prune(words);
    assertEquals(252, done.exit(), done.err());
    assertTrue(done.err().contains(message + "\n"), done.err());
    assertEquals("", done.out());
    assertEquals("amd1 amd2 arm1 new old osig sbom sig", images());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                         | holds no plan of prune --plan: Expecting property name"
            + " enclosed in double quotes: line 1 column 2 (char 1)",
        "{\"version\": 2}          | holds no plan of prune --plan: its version is not 1",
        "{\"version\": 1, \"program\": \"ecr\", \"repositories\": []} | is for ecr, and this is"
            + " ecr-public.",
        "{\"version\": 1, \"program\": \"ecr-public\", \"repositories\": [{}]} | holds no plan of"
            + " prune --plan: an entry is not complete",
      })
  void whatIsNoPlanIsNotDone(String text, String message) throws IOException {
    Files.writeString(home.resolve("plan.json"), text);
    Run.Done done = prune("--apply plan.json");
    assertEquals(252, done.exit(), done.err());
    assertTrue(done.err().contains("HOME/plan.json " + message + "\n"), done.err());
  }

  @Test
  void aPlanForAnotherPlaceIsNotDone() throws IOException {
    prune("team/app --untagged --plan plan.json");
    Path plan = home.resolve("plan.json");
    Files.writeString(plan, Files.readString(plan).replace(":123456789012:", ":210987654321:"));
    Run.Done done = prune("--apply plan.json");
    assertEquals(252, done.exit());
    assertTrue(
        done.err()
            .contains(
                "The plan is for arn:aws:ecr-public::210987654321:repository/team/app, and this"
                    + " command reaches arn:aws:ecr-public::123456789012:repository/team/app."),
        done.err());
    new FilledRepository(data, "team/web").with("x - 9d\n");
    Files.writeString(plan, Files.readString(plan).replace(":210987654321:", ":123456789012:"));
    assertTrue(
        prune("team/web --apply plan.json")
            .err()
            .contains("The plan is for team/app too, which the command line does not name."));
    assertEquals("amd1 amd2 arm1 new old osig sbom sig", images());
  }
}
