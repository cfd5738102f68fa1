package dev.ecrpublic.text;

/** Text that is not JSON; the message says why and where, in the words of Python's json module. */
public final class BadJson extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String reason;
  private final boolean tooDeep;

  BadJson(String reason, String place, boolean tooDeep) {
    super(reason + place, null, false, false);
    this.reason = reason;
    this.tooDeep = tooDeep;
  }

  /** Whether it is JSON that is only nested too deeply to be read. */
  public boolean tooDeep() {
    return tooDeep;
  }

  /** Why, without the place, such as {@code Expecting value}. */
  public String reason() {
    return reason;
  }
}
