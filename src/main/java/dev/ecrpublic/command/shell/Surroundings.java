package dev.ecrpublic.command.shell;

import dev.ecrpublic.setting.Setting;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a shell sees of the world.
 *
 * @param streams the three standard streams
 * @param typed whether standard input is a terminal
 * @param own whether the streams are this process's own, so that other programs can be given them
 * @param failFast whether the first failure ends it, where nobody types
 */
public record Surroundings(
    Streams streams,
    Map<String, String> env,
    Path directory,
    boolean typed,
    boolean own,
    boolean failFast) {

  /** Whether lines can be edited: a terminal on both sides, and one that can move its cursor. */
  boolean editable() {
    String type = Setting.TERM.in(env);
    return typed && streams.watched() && !type.isEmpty() && !type.equals("dumb");
  }
}
