package dev.ecrpublic.suggest;

/**
 * A word that may stand at the cursor.
 *
 * @param value the whole word, without quotes
 * @param description what it means, in one line, empty where nothing is known
 * @param whole whether the word is complete, so that a space follows it
 */
public record Suggestion(String value, String description, boolean whole) {}
