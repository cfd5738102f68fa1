package dev.ecrpublic.emulate.ecr.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.model.Parameter;
import dev.ecrpublic.service.ecr.EcrCatalog;
import dev.ecrpublic.text.CompactJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsReaderTest {
  private static final List<Parameter> REPLY =
      new EcrCatalog().find("describe-image-scan-findings").orElseThrow().output();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // document, with ' for " | what is kept, or why it is refused
        "{'findings':[]} | {'findings':[],'imageScanCompletedAt':'2026-01-02T03:04:05Z'}",
        "{'enhancedFindings':[{'score':9.8}],'imageScanCompletedAt':'2026-01-01T01:00:00+01:00'}"
            + " | {'enhancedFindings':[{'score':9.8}],"
            + "'imageScanCompletedAt':'2026-01-01T00:00:00Z'}",
        "{'findings':[],'imageScanCompletedAt':1767225600.5}"
            + " | {'findings':[],'imageScanCompletedAt':'2026-01-01T00:00:00.500Z'}",
        "{'registryId':'1','imageScanFindings':{'findings':[{'name':'CVE-1','severity':'HIGH',"
            + "'uri':null}]},'nextToken':'x'}"
            + " | {'findings':[{'name':'CVE-1','severity':'HIGH'}],"
            + "'imageScanCompletedAt':'2026-01-02T03:04:05Z'}",
        "nonsense | it is no JSON object",
        "[] | it is no JSON object",
        "{} | it must have either findings or enhancedFindings, even if there are none of them",
        "{'findings':[],'enhancedFindings':[]}"
            + " | it must have either findings or enhancedFindings, even if there are none of them",
        "{'imageScanFindings':null} | imageScanFindings must be an object",
        "{'findings':{}} | imageScanFindings.findings must be a list",
        "{'findings':[7]} | imageScanFindings.findings[0] must be an object",
        "{'findings':[{'severity':'BAD'}]} | imageScanFindings.findings[0].severity must be one of"
            + " [INFORMATIONAL, LOW, MEDIUM, HIGH, CRITICAL, UNDEFINED]",
        "{'findings':[{'name':7}]} | imageScanFindings.findings[0].name must be a string",
        "{'findings':[{'cve':'x'}]} | imageScanFindings.findings[0] has no member cve",
        "{'findings':[],'imageScanCompletedAt':'yesterday'} |"
            + " imageScanFindings.imageScanCompletedAt must be a time such as"
            + " 2026-01-02T03:04:05Z, or seconds since 1970",
        "{'findings':[],'imageScanCompletedAt':1e30} |"
            + " imageScanFindings.imageScanCompletedAt must be a time such as"
            + " 2026-01-02T03:04:05Z, or seconds since 1970",
        "{'enhancedFindings':[{'score':'high'}]} |"
            + " imageScanFindings.enhancedFindings[0].score must be a number",
        "{'enhancedFindings':[{'packageVulnerabilityDetails':{'vulnerablePackages':"
            + "[{'epoch':1.5}]}}]} | imageScanFindings.enhancedFindings[0]"
            + ".packageVulnerabilityDetails.vulnerablePackages[0].epoch must be a whole number",
        "{'enhancedFindings':[{'resources':[{'tags':{'a':1}}]}]} |"
            + " imageScanFindings.enhancedFindings[0].resources[0].tags.a must be a string",
        "{'findings':[],'findingSeverityCounts':{'HIGH':'x'}} |"
            + " imageScanFindings.findingSeverityCounts.HIGH must be a whole number",
      })
  void readsOrSaysWhatIsWrong(String document, String expected) {
    assertEquals(expected.replace('\'', '"'), outcome(document.replace('\'', '"')));
  }

  private static String outcome(String document) {
    try {
      return CompactJson.of(
          FindingsReader.read(
                  document.getBytes(StandardCharsets.UTF_8),
                  REPLY,
                  Instant.parse("2026-01-02T03:04:05Z"))
              .kept());
    } catch (FindingsReader.InvalidFindings e) {
      return e.getMessage();
    }
  }
}
