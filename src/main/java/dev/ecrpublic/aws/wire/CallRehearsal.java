package dev.ecrpublic.aws.wire;

import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;

/**
 * Goes through parts of the runtime that the first call of a process sets up, signing and reading,
 * while the client is still being made.
 */
public final class CallRehearsal {
  private CallRehearsal() {}

  /** What fails here fails in the call again, where it is told. */
  public static void run() {
    try {
      Mac.getInstance("HmacSHA256");
    } catch (NoSuchAlgorithmException toldBySigning) {
      // Nothing can be signed then.
    }
    WireReader.rehearse();
  }
}
