package dev.ecrpublic.command.doctor;

/**
 * What one check came to.
 *
 * @param check what was looked at
 * @param state how it is
 * @param text what was seen, without any secret
 * @param remedy what to do, empty for nothing
 */
record Finding(String check, State state, String text, String remedy) {

  /** How something is. */
  enum State {
    OK("ok"),
    /** It works, but hardly as it is meant, or not for long. */
    WARNING("warning"),
    BROKEN("broken"),
    /** It could not be looked at, because of something else. */
    SKIPPED("skipped");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** The state as it is shown. */
    String word() {
      return word;
    }
  }

  static Finding ok(String check, String text) {
    return new Finding(check, State.OK, text, "");
  }

  static Finding warning(String check, String text, String remedy) {
    return new Finding(check, State.WARNING, text, remedy);
  }

  static Finding broken(String check, String text, String remedy) {
    return new Finding(check, State.BROKEN, text, remedy);
  }

  static Finding skipped(String check, String text) {
    return new Finding(check, State.SKIPPED, text, "");
  }

  /** Whether that is how it should be. */
  boolean fine() {
    return state == State.OK || state == State.WARNING;
  }
}
