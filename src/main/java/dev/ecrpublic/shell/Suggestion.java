package dev.ecrpublic.shell;

/** A word that may stand at the cursor; {@code whole} says whether a blank follows it. */
public record Suggestion(String value, String description, boolean whole) {}
