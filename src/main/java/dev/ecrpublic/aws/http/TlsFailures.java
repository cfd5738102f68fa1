package dev.ecrpublic.aws.http;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.model.Problem.NoReply;
import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;

/** Words a handshake that failed as the AWS CLI does. */
public final class TlsFailures {
  private static final String REFUSED =
      "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: ";

  private TlsFailures() {}

  static Failure of(SSLException failure, URI endpoint) {
    NoReply.Kind kind = kind(failure);
    String reason =
        switch (kind) {
          case UNKNOWN_AUTHORITY -> REFUSED + "unable to get local issuer certificate";
          case EXPIRED_CERTIFICATE -> REFUSED + "certificate has expired or is not yet valid";
          case OTHER_NAME ->
              REFUSED
                  + "Hostname mismatch, certificate is not valid for '"
                  + endpoint.getHost()
                  + "'.";
          case NO_TLS -> "[SSL: WRONG_VERSION_NUMBER] wrong version number";
          default -> "[SSL] the handshake failed";
        };
    return new Failure.Internal(
        "SSL validation failed for " + TransportErrors.shown(endpoint) + " " + reason,
        new NoReply(endpoint.getHost(), endpoint.getPort(), kind),
        failure);
  }

  /** Why a handshake failed. */
  public static NoReply.Kind kind(SSLException failure) {
    NoReply.Kind kind = NoReply.Kind.HANDSHAKE;
    for (Throwable at = failure; at != null; at = at.getCause()) {
      kind =
          switch (at) {
            case CertificateExpiredException old -> NoReply.Kind.EXPIRED_CERTIFICATE;
            case CertificateNotYetValidException early -> NoReply.Kind.EXPIRED_CERTIFICATE;
            case CertPathBuilderException unknown -> NoReply.Kind.UNKNOWN_AUTHORITY;
            case CertificateException other when said(other, "No subject alternative") ->
                NoReply.Kind.OTHER_NAME;
            case CertificateException other when said(other, "No name matching") ->
                NoReply.Kind.OTHER_NAME;
            case SSLException plain when said(plain, "SSL message") || said(plain, "plaintext") ->
                NoReply.Kind.NO_TLS;
            default -> kind;
          };
    }
    return kind;
  }

  private static boolean said(Exception failure, String words) {
    return String.valueOf(failure.getMessage()).contains(words);
  }
}
