package dev.ecrpublic;

/** The program's entry point. */
public final class Main {
  private Main() {}

  /** Runs one command line. */
  public static void main(String[] args) {}
}
