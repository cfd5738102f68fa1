package dev.ecrpublic.output.table;

import static dev.ecrpublic.output.Plain.list;
import static dev.ecrpublic.output.Plain.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.output.Plain;
import dev.ecrpublic.text.PlainDateTime;
import java.io.IOException;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TablePrinterTest {

  @Test
  void nestsSectionsAndSortsColumns() throws IOException {
    Object aliases =
        list(
            object("name", "foo", "status", "ACTIVE", "primary", true),
            object("name", "ba", "status", "ACTIVE", "primary", false));
    Object registry =
        object("registryId", "1", "registryArn", "arn", "verified", false, "aliases", aliases);
    assertEquals(
        """
        ---------------------------------------------
        |            DescribeRegistries             |
        +-------------------------------------------+
        ||               registries                ||
        |+-------------+--------------+------------+|
        || registryArn | registryId   | verified   ||
        |+-------------+--------------+------------+|
        ||  arn        |  1           |  False     ||
        |+-------------+--------------+------------+|
        |||                aliases                |||
        ||+---------+---------------+-------------+||
        |||  name   |    primary    |   status    |||
        ||+---------+---------------+-------------+||
        |||  foo    |  True         |  ACTIVE     |||
        |||  ba     |  False        |  ACTIVE     |||
        ||+---------+---------------+-------------+||
        """,
        table("DescribeRegistries", object("registries", list(registry))));
  }

  /**
   * The AWS CLI counts ambiguous characters such as é and ☕ as two columns, as East Asian terminals
   * do; elsewhere its borders, and these, are that much too far to the left.
   */
  @Test
  void bordersAreWhereTheAwsCliHasThem() throws IOException {
    assertEquals(
        """
        ---------------------------------------
        |        DescribeRepositories         |
        +-------------------------------------+
        ||           repositories            ||
        |+-----------------+-----------------+|
        || repositoryName  |  repositoryUri  ||
        |+-----------------+-----------------+|
        ||  café          |  ☕ é          ||
        ||  日本語         |  x              ||
        ||  plain          |  ｱｲ 😀 ñ        ||
        |+-----------------+-----------------+|
        """,
        table(
            "DescribeRepositories",
            object(
                "repositories",
                list(
                    object("repositoryName", "café", "repositoryUri", "☕ é"),
                    object("repositoryName", "日本語", "repositoryUri", "x"),
                    object("repositoryName", "plain", "repositoryUri", "ｱｲ 😀 ñ")))));
  }

  @Test
  void printsNothingForFalsyResults() throws IOException {
    for (Object falsy : list(null, false, 0L, 0.0, "", list(), object())) {
      assertEquals("", table("T", falsy));
    }
  }

  @Test
  void keepsTheTitleWhenAllMembersAreEmpty() throws IOException {
    assertEquals(
        """
        --------------------
        |DescribeRegistries|
        +------------------+
        """,
        table("DescribeRegistries", object("registries", list())));
  }

  @Test
  void aTruthyScalarShowsTheTitleOnly() throws IOException {
    assertEquals(
        """
        ---
        |T|
        +-+
        """,
        table("T", "text"));
  }

  @Test
  void anEmptyObjectInAListShowsTheTitleWithoutBottom() throws IOException {
    assertEquals(
        """
        -----
        |Tag|
        """,
        table("Tag", list(object())));
  }

  @Test
  void oneScalarMemberIsARowWithoutHeader() throws IOException {
    assertEquals(
        """
        -------------------
        |   GetRegistry   |
        +-----------------+
        ||     data      ||
        |+-------+-------+|
        ||  name |  foo  ||
        |+-------+-------+|
        """,
        table("GetRegistry", object("data", object("name", "foo"))));
  }

  @Test
  void listsOfScalarsAreRows() throws IOException {
    assertEquals(
        """
        ------------
        |ListImages|
        +----------+
        |  1       |
        |  None    |
        |  True    |
        |  1e-07   |
        +----------+
        """,
        table("ListImages", list(1, null, true, 1e-7)));
  }

  @Test
  void flatListsAreOneRowAndObjectsGiveTheirKeys() throws IOException {
    assertEquals(
        """
        -------------
        |     T     |
        +-----+-----+
        |  t0 |  1  |
        |  a  |  b  |
        +-----+-----+
        """,
        table("T", list(list("t0", 1), object("a", 3, "b", 4))));
  }

  @Test
  void repeatsTitleAndHeaderForEveryElementThatMayNest() throws IOException {
    Object value = list(object("n", "a", "tags", list("x")), object("n", "b", "tags", list()));
    assertEquals(
        """
        ---------
        |Images |
        +-------+
        |   n   |
        +-------+
        |  a    |
        +-------+
        ||tags ||
        |+-----+|
        ||  x  ||
        |+-----+|
        |Images |
        +-------+
        |   n   |
        +-------+
        |  b    |
        +-------+
        """,
        table("Images", value));
  }

  @Test
  void missingMembersAreEmptyCells() throws IOException {
    Object epoch = new PlainDateTime(LocalDateTime.of(1970, 1, 1, 0, 0));
    assertEquals(
        """
        ---------------------------------
        |               T               |
        +-------+-----------------------+
        |   a   |           b           |
        +-------+-----------------------+
        |  x    |                       |
        |  None |  1970-01-01 00:00:00  |
        +-------+-----------------------+
        """,
        table("T", list(object("a", "x"), object("b", epoch, "a", null))));
  }

  @Test
  void singleRowsTurnIntoColumnsWhenTheTableIsWiderThanTheTerminal() throws IOException {
    Object value =
        object("createdAt", "2020-12-04T17:20:00+00:00", "registryId", "012345678910", "uri", "u");
    assertEquals(
        """
        ---------------------------------------------
        |           DescribeRepositories            |
        +-------------+-----------------------------+
        |  createdAt  |  2020-12-04T17:20:00+00:00  |
        |  registryId |  012345678910               |
        |  uri        |  u                          |
        +-------------+-----------------------------+
        """,
        Plain.print(new TablePrinter("DescribeRepositories", 52, TableColor.NONE), value));
  }

  @Test
  void wideAndAmbiguousCharactersTakeTwoColumns() throws IOException {
    assertEquals(
        """
        ----------------
        |      日      |
        +-------+------+
        | name  | é   |
        +-------+------+
        |  日本 |  1   |
        +-------+------+
        """,
        table("日", object("é", 1, "name", "日本")));
  }

  @Test
  void listsOfListsAreLaidOutInTheSameSection() throws IOException {
    assertEquals(
        """
        ----------
        |    T   |
        +--------+
        |    a   |
        +--------+
        |  1     |
        |  None  |
        +--------+
        """,
        table("T", list(list(object("a", 1), object("a", null)))));
  }

  @Test
  void anUntitledSectionFollowsWhereInnerObjectsNest() throws IOException {
    Object inner = list(object("a", 1, "b", list(2)), object("a", 3));
    assertEquals(
        """
        ---------
        |   T   |
        +-------+
        |   a   |
        +-------+
        |  1    |
        +-------+
        ||  b  ||
        |+-----+|
        ||  2  ||
        |+-----+|
        +-------+
        |   a   |
        +-------+
        |  3    |
        +-------+
        """,
        table("T", list(inner)));
  }

  private static String table(String title, Object value) throws IOException {
    return Plain.print(new TablePrinter(title, 80, TableColor.NONE), value);
  }
}
