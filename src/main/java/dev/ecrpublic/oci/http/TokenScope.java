package dev.ecrpublic.oci.http;

/**
 * What a token is to allow.
 *
 * @param repository the repository
 * @param push whether it is written to
 * @param from another repository that is read from, empty for none
 */
public record TokenScope(String repository, boolean push, String from) {
  /** Reading a repository. */
  public static TokenScope pull(String repository) {
    return new TokenScope(repository, false, "");
  }

  /** Reading and writing a repository. */
  public static TokenScope push(String repository) {
    return new TokenScope(repository, true, "");
  }

  /** The same, with leave to take blobs of another repository over. */
  public TokenScope mounting(String other) {
    return new TokenScope(repository, push, other);
  }
}
