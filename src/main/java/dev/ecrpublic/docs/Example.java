package dev.ecrpublic.docs;

/**
 * A command line worth showing.
 *
 * @param title what it does, a sentence
 * @param line the line as it is typed in a shell
 */
public record Example(String title, String line) {}
