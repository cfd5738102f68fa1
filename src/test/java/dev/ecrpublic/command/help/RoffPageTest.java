package dev.ecrpublic.command.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoffPageTest {
  private static String body(Block... blocks) {
    Page page =
        new Page("tool-x", "tool 1.2", List.of(new Page.Section("SECTION", List.of(blocks))));
    String text = RoffPage.of(page, "2026-01-02");
    return text.substring(text.indexOf(".SH SECTION\n") + ".SH SECTION\n".length());
  }

  @Test
  void theHead() {
    String text = RoffPage.of(new Page("tool-x", "tool 1.2", List.of()), "2026-01-02");

    assertEquals(
        """
        .TH TOOL\\-X 1 "2026-01-02" "tool 1.2" "ecr\\-public manual"
        .nh
        .ad l
        """,
        text);
  }

  @Test
  void paragraphsItemsAndExamples() {
    assertEquals(
        """
        Text.
        .PP
        \\fB\\-\\-form\\fR <\\fIvalue\\fR>
        .RS 4
        The form.
        .br
        key
        .RS 4
        Its meaning.
        .RE
        .PP
        JSON:
        .RS 4
        .nf
        {}
        .fi
        .RE
        .RE
        .PP
        In short:
        .RS 4
        .nf
        tool x
        .fi
        .RE
        """,
        body(
            Sections.paragraph("Text."),
            new Block.Item(
                List.of(
                    Span.bold("--form"),
                    Span.plain(" <"),
                    Span.underlined("value"),
                    Span.plain(">")),
                List.of(
                    Sections.paragraph("The form."),
                    new Block.Item(
                        List.of(Span.plain("key")), List.of(Sections.paragraph("Its meaning."))),
                    Sections.paragraph("JSON:"),
                    new Block.Literal(List.of("{}")))),
            Sections.paragraph("In short:"),
            new Block.CommandLine("tool x")));
  }

  @Test
  void nothingInATextIsARequest() {
    assertEquals(
        """
        \\&.profile it\\(aqs \\ea \\(ga\\(ha\\(ti
        .RS 4
        .nf
        \\&.first
        \\(aqsecond\\(aq
        .fi
        .RE
        """,
        body(
            new Block.Paragraph(List.of(Span.plain(".profile it's \\a `^~"))),
            new Block.Literal(List.of(".first", "'second'"))));
  }

  @Test
  void wordsThatBelongTogetherStayOnALine() {
    assertEquals(
        ".HP 4\n\\fBtool\\ paint\\fR [global\\ options]\n",
        body(
            new Block.Hanging(
                List.of(
                    Span.bold("tool" + Span.NO_BREAK + "paint"),
                    Span.plain(" [global" + Span.NO_BREAK + "options]")))));
  }
}
