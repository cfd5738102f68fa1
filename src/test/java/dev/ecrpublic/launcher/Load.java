package dev.ecrpublic.launcher;

/** How much tests of the server's endurance do. */
public final class Load {
  private Load() {}

  /** The full amount where {@code ECR_PUBLIC_FULL_LOAD=1}, otherwise one that fits a build. */
  public static <T> T of(T full, T usual) {
    return "1".equals(System.getenv("ECR_PUBLIC_FULL_LOAD")) ? full : usual;
  }
}
