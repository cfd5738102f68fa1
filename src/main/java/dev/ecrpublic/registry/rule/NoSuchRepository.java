package dev.ecrpublic.registry.rule;

/** There is no repository of that name, or not any more. */
public final class NoSuchRepository extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String name;

  public NoSuchRepository(String name) {
    super(name, null, false, false);
    this.name = name;
  }

  /** The name that was looked for. */
  public String name() {
    return name;
  }
}
