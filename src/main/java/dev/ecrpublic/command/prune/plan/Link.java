package dev.ecrpublic.command.prune.plan;

/**
 * Why one image needs another to stay.
 *
 * @param kind in what way
 * @param to the digest of the other one
 */
record Link(Kind kind, String to) {
  /** The ways in which images hang together. */
  enum Kind {
    LISTED("listed by "),
    REFERRER("refers to "),
    SIGNATURE("tagged as a signature of "),
    SUBJECT("the subject of ");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** What to say of the image that is needed, before the name of the one that needs it. */
    String words() {
      return words;
    }

    /** Whether the needed image is a part of the other one, that goes where that goes. */
    boolean part() {
      return this != SUBJECT;
    }
  }
}
