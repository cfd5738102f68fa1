package dev.ecrpublic.docs;

import java.util.List;

/**
 * A bare word that a command takes.
 *
 * @param label how the synopsis calls it
 * @param required whether the command is refused without it
 * @param text what it means
 * @param choices the words it may be, empty for any
 */
public record Argument(String label, boolean required, String text, List<String> choices) {}
