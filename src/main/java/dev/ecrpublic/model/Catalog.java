package dev.ecrpublic.model;

import java.util.List;
import java.util.Optional;

/** The operations of one service. */
public interface Catalog {
  /** The command names in model order. */
  List<String> names();

  /** The operation of that command name. */
  Optional<Operation> find(String name);
}
