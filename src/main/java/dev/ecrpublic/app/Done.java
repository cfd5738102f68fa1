package dev.ecrpublic.app;

/** The end of a command line. */
record Done(Begun begun, int exit) implements Step {
  @Override
  public Step next() {
    return this;
  }
}
