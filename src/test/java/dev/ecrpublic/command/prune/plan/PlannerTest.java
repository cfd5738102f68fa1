package dev.ecrpublic.command.prune.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PlannerTest {
  /** What rules do to a repository. */
  private record Case(String name, String rules, String repository, String plan) {}

  private static final String PLATFORMS =
      """
      old      -             40d  lists amd1 arm
      new      1.0,latest    2d   lists amd2 arm att
      amd1     -             40d
      amd2     -             2d
      arm      -             40d
      att      -             2d
      """;

  private static final String RELEASES =
      """
      r1  1.1           50d
      r2  1.2           40d
      r3  1.3,stable    30d
      r4  1.4           20d
      b1  beta-1        45d
      b2  beta-2        3d
      """;

  private static final String SIGNED =
      """
      app    1.0           40d
      old    -             50d
      sig1   @app.sig      40d
      sig2   @old.sig      50d
      back   @old          50d  lists sbom
      sbom   -             50d  about old
      att    -             40d  about app
      more   -             39d  about att
      """;

  private static final List<Case> CASES =
      List.of(
          new Case(
              "untagged images go with their platforms, but for those that a tag reaches",
              "--untagged",
              PLATFORMS,
              """
              - old: untagged
                new: tagged, which no rule names
              - amd1: untagged
                amd2: listed by 1.0
                arm: listed by 1.0
                att: listed by 1.0
              """),
          new Case(
              "the platforms of a tagged index go with it",
              "--tags 1.* --tags latest",
              PLATFORMS,
              """
                old: untagged, which no rule names
              - new: 1.0 fits 1.*
                amd1: listed by old
              - amd2: listed by 1.0, which goes
                arm: listed by old
              - att: listed by 1.0, which goes
              """),
          new Case(
              "an image stays for one tag that no rule is about",
              "--tags 1.*",
              RELEASES,
              """
              - r1: 1.1 fits 1.*
              - r2: 1.2 fits 1.*
                r3: tagged stable, which no rule names
              - r4: 1.4 fits 1.*
                b1: tagged beta-1, which no rule names
                b2: tagged beta-2, which no rule names
              """),
          new Case(
              "an age alone names every image",
              "--older-than 30d",
              RELEASES + "u - 31d",
              """
              - r1: tagged, older than 30d
              - r2: tagged, older than 30d
              - r3: tagged, older than 30d
                r4: pushed within the last 30d
              - b1: tagged, older than 30d
                b2: pushed within the last 30d
              - u: untagged, older than 30d
              """),
          new Case(
              "an age narrows what is untagged",
              "--untagged --older-than 30d",
              "t old 90d\nu1 - 31d\nu2 - 29d",
              """
                t: tagged, which no rule names
              - u1: untagged, older than 30d
                u2: pushed within the last 30d
              """),
          new Case(
              "the newest stay, protected ones among them counted",
              "--keep 2 --protect stable --protect 1.4",
              RELEASES,
              """
              - r1: beyond the newest 2
              - r2: beyond the newest 2
                r3: stable is protected by stable
                r4: 1.4 is protected by 1.4
              - b1: beyond the newest 2
                b2: among the newest 2
              """),
          new Case(
              "of those that the patterns are about",
              "--keep 1 --tags beta-*",
              RELEASES,
              """
                r1: tagged 1.1, which no rule names
                r2: tagged 1.2, which no rule names
                r3: tagged 1.3, which no rule names
                r4: tagged 1.4, which no rule names
              - b1: beyond the newest 1
                b2: among the newest 1
              """),
          new Case(
              "and what is beyond them has to be old enough",
              "--keep 1 --older-than 45d",
              RELEASES,
              """
              - r1: beyond the newest 1, older than 45d
                r2: pushed within the last 45d
                r3: pushed within the last 45d
                r4: pushed within the last 45d
              - b1: beyond the newest 1, older than 45d
                b2: among the newest 1
              """),
          new Case(
              "both kinds at once",
              "--untagged --keep 1",
              "t1 a 3d\nt2 b 2d\nu - 1d",
              """
              - t1: beyond the newest 1
                t2: among the newest 1
              - u: untagged
              """),
          new Case(
              "signatures and referrers stay and go with their subjects",
              "--untagged",
              SIGNED,
              """
                app: tagged, which no rule names
              - old: untagged
                sig1: tagged as a signature of 1.0
              - sig2: tagged as a signature alone
              - back: tagged as a signature alone
              - sbom: untagged
                att: refers to 1.0
                more: refers to att
              """),
          new Case(
              "also where a rule is about tags alone",
              "--tags 1.*",
              SIGNED,
              """
              - app: 1.0 fits 1.*
                old: untagged, which no rule names
              - sig1: tagged as a signature of 1.0, which goes
                sig2: tagged as a signature of old
                back: tagged as a signature of old
                sbom: refers to old
              - att: refers to 1.0, which goes
              - more: refers to att, which goes
              """),
          new Case(
              "a pattern for all tags does not take the signatures of what stays",
              "--tags *",
              "a 1 3d\nsa @a.sig 3d\nb - 3d\nsb @b.sig 3d",
              """
              - a: 1 fits *
              - sa: tagged as a signature of 1, which goes
                b: untagged, which no rule names
                sb: tagged as a signature of b
              """),
          new Case(
              "a signature of what is elsewhere is a tag like others",
              "--untagged",
              "s @elsewhere.sig 90d",
              "  s: tagged, which no rule names\n"),
          new Case(
              "a tagged referrer keeps its subject, without which it cannot be copied",
              "--untagged",
              "sbom bom 40d about app\napp - 50d\nother - 50d",
              """
                sbom: tagged, which no rule names
                app: the subject of bom
              - other: untagged
              """),
          new Case(
              "nested indexes, down to the last",
              "--untagged",
              "top all 3d lists mid\nmid - 3d lists low\nlow - 3d lists end\nend - 3d\nx - 3d",
              """
                top: tagged, which no rule names
                mid: listed by all
                low: listed by mid
                end: listed by low
              - x: untagged
              """),
          new Case(
              "what may be a push under way stays, with all that it needs",
              "--untagged",
              "base - 90d\npush - 10m lists base\nold - 2h",
              """
                base: listed by push
                push: pushed within the last 1h
              - old: untagged
              """),
          new Case(
              "an image in the archive stays",
              "--older-than 30d",
              "a 1 90d archived\nb 2 90d",
              """
                a: archived
              - b: tagged, older than 30d
              """),
          new Case(
              "nothing goes that a manifest may need that cannot be read",
              "--untagged --tags *",
              "bad x 3d unreadable\na 1 3d\nb - 3d",
              """
                bad: cannot be read
                a: may be needed by bad, which cannot be read
                b: may be needed by bad, which cannot be read
              """));

  @TestFactory
  Stream<DynamicTest> theRules() {
    return CASES.stream().map(one -> dynamicTest(one.name, () -> check(one)));
  }

  private static void check(Case one) {
    Drawn drawn = new Drawn(one.repository);
    PrunePlan plan = Planner.plan(drawn.inventory(), Drawn.rules(one.rules), Drawn.NOW);
    assertEquals(one.plan, drawn.picture(plan));
  }

  @Test
  void whatIsFreedAreLayersThatNothingElseUses() {
    String repository = "a - 3d blobs x:1 y:20\nb - 3d blobs y:20 z:300\nc v 3d blobs x:1 w:4000";
    assertEquals("320 true", freed(repository));
    assertEquals("200 false", freed(repository + "\nd v2 3d blobs x:1 archived unreadable-links"));
  }

  private static String freed(String repository) {
    Drawn drawn = new Drawn(repository.replace(" unreadable-links", ""));
    Inventory inventory = drawn.inventory();
    if (repository.endsWith("unreadable-links")) {
      inventory.links().remove(Drawn.digest("d"));
    }
    PrunePlan plan = Planner.plan(inventory, Drawn.rules("--untagged"), Drawn.NOW);
    return plan.freed() + " " + plan.exact();
  }

  @Test
  void aPatternThatProtectsNothingIsTold() {
    Drawn drawn = new Drawn("a 1.0 3d");
    PrunePlan plan =
        Planner.plan(
            drawn.inventory(),
            Drawn.rules("--untagged --protect v* --protect 1.* --protect stabel"),
            Drawn.NOW);
    assertEquals(List.of("v*", "stabel"), plan.unused());
  }
}
