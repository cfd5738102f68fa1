package dev.ecrpublic.command.doctor;

/**
 * What one check came to.
 *
 * @param check what was looked at
 * @param state how it is
 * @param text what was seen, without any secret
 * @param remedy what to do, empty for nothing
 */
record CheckResult(String check, State state, String text, String remedy) {

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

  static CheckResult ok(String check, String text) {
    return new CheckResult(check, State.OK, text, "");
  }

  static CheckResult warning(String check, String text, String remedy) {
    return new CheckResult(check, State.WARNING, text, remedy);
  }

  static CheckResult broken(String check, String text, String remedy) {
    return new CheckResult(check, State.BROKEN, text, remedy);
  }

  static CheckResult skipped(String check, String text) {
    return new CheckResult(check, State.SKIPPED, text, "");
  }

  /** Whether that is how it should be. */
  boolean fine() {
    return state == State.OK || state == State.WARNING;
  }
}
