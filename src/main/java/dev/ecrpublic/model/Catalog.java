package dev.ecrpublic.model;

import java.util.List;
import java.util.Optional;

/**
 * The operations of one service.
 *
 * @param <C> the service's client
 */
public interface Catalog<C> {
  /** The command names in model order. */
  List<String> names();

  /** The operation of that command name. */
  Optional<Operation<C>> find(String name);
}
