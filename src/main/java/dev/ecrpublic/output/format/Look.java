package dev.ecrpublic.output.format;

import dev.ecrpublic.output.table.TableColor;

/**
 * What a format may know of the place it is shown at.
 *
 * @param title the heading of a table
 * @param columns the width of the terminal
 * @param color the colours of a table
 */
public record Look(String title, int columns, TableColor color) {}
