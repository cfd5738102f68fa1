package dev.ecrpublic.oci.http;

import java.io.IOException;

/**
 * Reads what is wanted from an answer, which it leaves open.
 *
 * @param <T> what is wanted
 */
@FunctionalInterface
public interface AnswerReader<T> {
  /** What the answer says; an {@link java.io.EOFException} where it breaks off. */
  T read(HttpAnswer answer) throws IOException;
}
