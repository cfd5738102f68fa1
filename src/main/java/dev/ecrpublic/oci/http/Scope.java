package dev.ecrpublic.oci.http;

/**
 * What a token is to allow.
 *
 * @param repository the repository
 * @param push whether it is written to
 * @param from another repository that is read from, empty for none
 */
public record Scope(String repository, boolean push, String from) {
  /** Reading a repository. */
  public static Scope pull(String repository) {
    return new Scope(repository, false, "");
  }

  /** Reading and writing a repository. */
  public static Scope push(String repository) {
    return new Scope(repository, true, "");
  }

  /** The same, with leave to take blobs of another repository over. */
  public Scope mounting(String other) {
    return new Scope(repository, push, other);
  }
}
