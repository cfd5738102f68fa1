/**
 * The caches that are made: a start pays for each class that its cache holds, used or not, so that
 * there is one for each kind of command. A command that is started with another one than its own
 * does the same, and takes longer.
 */
enum CacheKind {
  /** Whatever a command may need. */
  WHOLE(""),
  /** An operation of a service, with keys that lie ready. */
  CALL("-call"),
  /** Versions, help, skeletons and usage errors, for which nobody is asked. */
  WORDS("-words");

  private final String suffix;

  CacheKind(String suffix) {
    this.suffix = suffix;
  }

  /** What its file's name has behind that of the jar. */
  String suffix() {
    return suffix;
  }
}
