package dev.ecrpublic.console;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.setting.Setting;
import dev.ecrpublic.text.BlockWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;

/** Standard output as text, and what becomes of failures to write it. */
public final class Stdout {
  private static final int BLOCK = 1 << 16;
  private final OutputStream bytes;
  private final Charset charset;
  private final Writer text;

  /** Text as bytes of that encoding. */
  public Stdout(OutputStream bytes, Charset charset) {
    this.bytes = bytes;
    this.charset = charset;
    this.text = writer(bytes, charset);
  }

  /** The encoding of the text. */
  public Charset charset() {
    return charset;
  }

  /** The encoding that the environment asks for, UTF-8 where it does not. */
  public static Charset charset(Map<String, String> env) {
    String name = Setting.OUTPUT_ENCODING.in(env);
    if (name.isEmpty()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new Failure.Internal(
          "Unknown codec `" + name + "` specified for AWS_CLI_OUTPUT_ENCODING.");
    }
  }

  /** A writer that refuses what the encoding cannot say instead of replacing it. */
  public static Writer writer(OutputStream bytes, Charset charset) {
    return new BlockWriter(
        new OutputStreamWriter(
            new BufferedOutputStream(bytes, BLOCK),
            charset
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  /** Something that is written. */
  @FunctionalInterface
  public interface Writing {
    void to(Writer out) throws IOException;
  }

  /** Something that is written as bytes. */
  @FunctionalInterface
  public interface WritingBytes {
    void to(OutputStream out) throws IOException;
  }

  /** Writes text and sends it on its way. */
  public void write(Writing writing) {
    guarded(
        () -> {
          writing.to(text);
          text.flush();
        });
  }

  /** Writes bytes after whatever text went before. */
  public void writeBytes(WritingBytes writing) {
    guarded(
        () -> {
          text.flush();
          writing.to(bytes);
          bytes.flush();
        });
  }

  @FunctionalInterface
  private interface Action {
    void run() throws IOException;
  }

  private static void guarded(Action action) {
    try {
      action.run();
    } catch (CharacterCodingException e) {
      throw unencodable();
    } catch (IOException e) {
      throw new Unwritable();
    }
  }

  /** What is said where the output's encoding lacks a character. */
  public static Failure unencodable() {
    return new Failure.Internal(
        "The output has a character that its encoding cannot say; use UTF-8"
            + " (AWS_CLI_OUTPUT_ENCODING).");
  }

  /** Standard output is closed or full: the command ends quietly, and not with 0. */
  public static final class Unwritable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unwritable() {
      super("standard output cannot be written", null, false, false);
    }
  }
}
