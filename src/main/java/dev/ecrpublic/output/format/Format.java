package dev.ecrpublic.output.format;

import dev.ecrpublic.output.JsonPrinter;
import dev.ecrpublic.output.Printer;
import dev.ecrpublic.output.TextPrinter;
import dev.ecrpublic.output.table.TablePrinter;
import dev.ecrpublic.output.yaml.YamlPrinter;
import dev.ecrpublic.output.yaml.YamlStreamPrinter;
import java.util.Optional;

/** The formats of results, one row each: its word, how it shows a listing, and its printer. */
public enum Format {
  JSON("json", new RenderedPages()) {
    @Override
    Printer printer(Look look) {
      return look.escaped(new JsonPrinter());
    }
  },
  TEXT("text", new SinglePages()) {
    @Override
    Printer printer(Look look) {
      return look.escapedFirst(new TextPrinter());
    }
  },
  TABLE("table", new MergedPages()) {
    @Override
    Printer printer(Look look) {
      return look.escapedFirst(new TablePrinter(look.title(), look.columns(), look.color()));
    }
  },
  YAML("yaml", new MergedPages()) {
    @Override
    Printer printer(Look look) {
      return look.escaped(new YamlPrinter());
    }
  },
  YAML_STREAM("yaml-stream", new RawPages()) {
    @Override
    Printer printer(Look look) {
      return look.escaped(new YamlStreamPrinter());
    }
  },
  OFF("off", new RawPages()) {
    @Override
    Printer printer(Look look) {
      return Printer.NOTHING;
    }
  };

  private final String word;
  private final PageOrder pages;

  Format(String word, PageOrder pages) {
    this.word = word;
    this.pages = pages;
  }

  /** What prints a value in this format. */
  abstract Printer printer(Look look);

  /** How the pages of a listing are shown. */
  PageOrder pages() {
    return pages;
  }

  /** The format of that name. */
  public static Optional<Format> of(String word) {
    for (Format format : values()) {
      if (format.word.equals(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
