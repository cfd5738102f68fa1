package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.emulate.ecrpublic.ContentRefused;
import software.amazon.awssdk.services.ecrpublic.model.EcrPublicException;
import software.amazon.awssdk.services.ecrpublic.model.ImageDigestDoesNotMatchException;
import software.amazon.awssdk.services.ecrpublic.model.InvalidParameterException;
import software.amazon.awssdk.services.ecrpublic.model.LayersNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.LimitExceededException;
import software.amazon.awssdk.services.ecrpublic.model.ReferencedImagesNotFoundException;

/** What the registry refuses, in the terms of the distribution protocol. */
public final class RefusalReplies {
  private RefusalReplies() {}

  /** The error for what contents refuse. */
  public static DistributionError of(ContentRefused refused) {
    String message = refused.getMessage();
    return switch (refused.reason()) {
      case BLOB_UNKNOWN -> new DistributionError(ErrorCode.BLOB_UNKNOWN, message);
      case UPLOAD_UNKNOWN -> new DistributionError(ErrorCode.BLOB_UPLOAD_UNKNOWN, message);
      case OUT_OF_ORDER -> new DistributionError(ErrorCode.BLOB_UPLOAD_INVALID, message);
      case TOO_LARGE -> new DistributionError(ErrorCode.SIZE_INVALID, message);
      case DIGEST_MISMATCH -> new DistributionError(ErrorCode.DIGEST_INVALID, message);
      case MANIFEST_UNKNOWN -> new DistributionError(ErrorCode.MANIFEST_UNKNOWN, message);
      case STILL_USED -> new DistributionError(ErrorCode.DENIED, 405, message);
    };
  }

  /** The error for what the operations of the service refuse. */
  public static DistributionError of(EcrPublicException refused) {
    String message = refused.awsErrorDetails().errorMessage();
    return switch (refused) {
      case ImageDigestDoesNotMatchException e ->
          new DistributionError(ErrorCode.DIGEST_INVALID, message);
      case LayersNotFoundException e ->
          new DistributionError(ErrorCode.MANIFEST_BLOB_UNKNOWN, message);
      case ReferencedImagesNotFoundException e ->
          new DistributionError(ErrorCode.MANIFEST_BLOB_UNKNOWN, message);
      case InvalidParameterException e ->
          new DistributionError(ErrorCode.MANIFEST_INVALID, message);
      case LimitExceededException e -> new DistributionError(ErrorCode.DENIED, message);
      default -> new DistributionError(ErrorCode.UNKNOWN, message);
    };
  }
}
