package dev.ecrpublic.serve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.model.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which front answers, and who answers where none can. */
class DispatcherTest {
  private final Dispatcher dispatcher =
      new Dispatcher(
          List.of(new Named("one", "/1"), new Named("two", "/2")), Trace.OFF, line -> {});

  @Test
  void theFirstFrontThatAnswersDoes() throws Exception {
    assertEquals("one answers /1", told("/1"));
    assertEquals("two answers /2", told("/2"));
  }

  @Test
  void theLastFrontTakesWhatNoneAnswers() throws Exception {
    assertEquals("two answers /3", told("/3"));
  }

  @Test
  void aFailureIsToldInTheFrontsOwnWords() throws Exception {
    assertEquals("one refuses 500 The registry failed: IOException", told("/1?fail"));
  }

  @Test
  void whatIsNoHttpIsRefusedByTheLastFront() {
    assertEquals("two refuses 400 no", text(dispatcher.refusal(new BadRequest(400, "no"))));
  }

  private String told(String target) throws ClientGone {
    String[] parts = (target + "?").split("\\?", -1);
    RequestHead head = new RequestHead("GET", parts[0], parts[1], false, Map.of());
    return text(dispatcher.answer(new Request(head, null, "localhost"), "client"));
  }

  private static String text(Reply reply) {
    return new String(((Reply.Bytes) reply.body()).content(), StandardCharsets.UTF_8);
  }

  /** A front for one path. */
  private record Named(String name, String path) implements Front {
    @Override
    public boolean answers(Request request) {
      return request.path().equals(path);
    }

    @Override
    public Reply answer(Request request) throws IOException {
      if (request.rawQuery().equals("fail")) {
        throw new IOException();
      }
      return said(name + " answers " + request.path());
    }

    @Override
    public Reply refusal(int status, String reason) {
      return said(name + " refuses " + status + " " + reason);
    }

    private static Reply said(String text) {
      return Reply.of(200).json(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
