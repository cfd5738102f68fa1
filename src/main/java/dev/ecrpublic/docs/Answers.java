package dev.ecrpublic.docs;

import dev.ecrpublic.model.Parameter;
import java.util.List;

/** A command of the program's own whose result is a document. */
public interface Answers {
  /** The document's members. */
  List<Parameter> output();
}
