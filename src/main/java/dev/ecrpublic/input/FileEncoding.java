package dev.ecrpublic.input;

import dev.ecrpublic.setting.Setting;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;

/** How text files are decoded: {@code AWS_CLI_FILE_ENCODING}, or else the locale's encoding. */
record FileEncoding(Charset charset, boolean dropsMark) {

  static FileEncoding of(Map<String, String> environment) {
    String name = Setting.FILE_ENCODING.in(environment);
    if (name.isEmpty()) {
      return new FileEncoding(ofLocale(environment), false);
    }
    String dashed = name.replace('_', '-');
    if (dashed.equalsIgnoreCase("utf-8-sig")) {
      return new FileEncoding(StandardCharsets.UTF_8, true);
    }
    try {
      return new FileEncoding(Charset.forName(dashed), false);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new InvalidInput(
          Setting.FILE_ENCODING.variable() + " names an unknown encoding: " + name);
    }
  }

  private static Charset ofLocale(Map<String, String> environment) {
    String locale = locale(environment);
    int dot = locale.indexOf('.');
    if (dot < 0) {
      return StandardCharsets.UTF_8;
    }
    int at = locale.indexOf('@', dot);
    String name = locale.substring(dot + 1, at < 0 ? locale.length() : at);
    try {
      return Charset.forName(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static String locale(Map<String, String> environment) {
    String all = Setting.LC_ALL.in(environment);
    String characters = all.isEmpty() ? Setting.LC_CTYPE.in(environment) : all;
    return characters.isEmpty() ? Setting.LANG.in(environment) : characters;
  }

  /** The text with line feeds as its only line ends. */
  String decode(byte[] bytes) throws CharacterCodingException {
    String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    if (dropsMark && text.startsWith("\ufeff")) {
      text = text.substring(1);
    }
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
