package dev.ecrpublic.command.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A moment as replies show it. */
public final class ReplyTime {
  private ReplyTime() {}

  /** The moment; nothing where none is told. */
  public static Optional<Instant> of(Object shown) {
    if (shown instanceof Number seconds) {
      return Optional.of(Instant.ofEpochMilli(Math.round(seconds.doubleValue() * 1000)));
    }
    try {
      return shown instanceof String text
          ? Optional.of(OffsetDateTime.parse(text).toInstant())
          : Optional.empty();
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
