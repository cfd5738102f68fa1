package dev.ecrpublic.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.model.MemberPath;
import dev.ecrpublic.model.Paginator;
import dev.ecrpublic.output.JsonPrinter;
import dev.ecrpublic.text.JsonReader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages with items in two lists of a structure, and what the first page tells beside them. */
class ListingTest {
  private static final Paginator FINDINGS =
      new Paginator(
          List.of(MemberPath.of("scan.findings"), MemberPath.of("scan.enhanced")),
          List.of("id", "scan"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | {'id':null,'scan':null}",
        "{'id':'1','scan':{'at':5,'findings':[1]}} {'id':'2','scan':{'at':6,'findings':[2]}}"
            + " | {'scan':{'findings':[1,2],'at':5},'id':'1'}",
        "{'scan':{'findings':[1],'enhanced':[]}} {'scan':{'enhanced':[2]}}"
            + " | {'scan':{'findings':[1],'enhanced':[2]},'id':null}",
        "{'scan':{'at':5}} {'scan':{'findings':[2]}} | {'scan':{'findings':[2],'at':5},'id':null}",
        "{'scan':{'enhanced':null}} {'scan':{'enhanced':[2]}}"
            + " | {'scan':{'enhanced':null},'id':null}",
        "{'id':'1'} {'scan':{'findings':[2]}} | {'scan':null,'id':'1'}",
      })
  void pagesBecomeOneReply(String pages, String whole) throws IOException {
    Listing listing = new Listing(FINDINGS);
    for (String page : pages.split(" ")) {
      listing.add(plain(page));
    }
    assertEquals(json(plain(whole)), json(listing.whole()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "true | {'id':'1','scan':{'at':5,'findings':[1]}}"
            + " | {'id':'1','scan':{'at':5,'findings':[1],'enhanced':null}}",
        "true | {'status':'IN_PROGRESS'} | {'id':null,'scan':null}",
        "false | {'id':'1','scan':{'at':5,'findings':[1]}}"
            + " | {'scan':{'findings':[1],'enhanced':null}}",
        "false | {} | {'scan':{'findings':null,'enhanced':null}}",
      })
  void aPageAloneHasItsItems(boolean first, String page, String shown) throws IOException {
    assertEquals(json(plain(shown)), json(new Listing(FINDINGS).alone(plain(page), first)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> plain(String text) {
    return (Map<String, Object>) JsonReader.parse(text.replace('\'', '"'));
  }

  private static String json(Object plain) throws IOException {
    StringWriter out = new StringWriter();
    new JsonPrinter().print(plain, out);
    return out.toString();
  }
}
