package dev.ecrpublic.command.doctor;

/**
 * What a request without credentials showed of a server.
 *
 * @param finding how it went
 * @param status the reply's HTTP status, 0 where there was none
 * @param date when the reply says that it was made, empty where it does not
 */
record Reached(CheckResult finding, int status, String date) {
  static Reached not(CheckResult finding) {
    return new Reached(finding, 0, "");
  }
}
