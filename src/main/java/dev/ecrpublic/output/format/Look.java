package dev.ecrpublic.output.format;

import dev.ecrpublic.output.EscapedOutput;
import dev.ecrpublic.output.EscapedValues;
import dev.ecrpublic.output.Printer;
import dev.ecrpublic.output.table.TableColor;

/**
 * What a format may know of the place it is shown at.
 *
 * @param title the heading of a table
 * @param columns the width of the terminal
 * @param color the colours of a table
 * @param watched whether that place is a terminal
 */
public record Look(String title, int columns, TableColor color, boolean watched) {

  /** The printer; on a terminal nothing that it prints makes the terminal do anything. */
  Printer escaped(Printer printer) {
    return watched ? new EscapedOutput(printer) : printer;
  }

  /** The same for a format that measures texts or colours them. */
  Printer escapedFirst(Printer printer) {
    return watched ? new EscapedValues(printer) : printer;
  }
}
