package dev.ecrpublic.service.ecr;

import static dev.ecrpublic.service.ecr.EcrCatalog.op;

import dev.ecrpublic.model.Operation;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.*;

/** Operations on images, their layers, scans and referrers. */
final class ImageOperations {
  private ImageOperations() {}

  /** The operation of that command name, null where it is none of these. */
  static Operation find(String name) {
    return switch (name) {
      case "batch-check-layer-availability" ->
          op(
                  name,
                  BatchCheckLayerAvailabilityRequest::builder,
                  BatchCheckLayerAvailabilityResponse::builder,
                  EcrClient::batchCheckLayerAvailability)
              .requires("repositoryName", "layerDigests");
      case "batch-delete-image" ->
          op(
                  name,
                  BatchDeleteImageRequest::builder,
                  BatchDeleteImageResponse::builder,
                  EcrClient::batchDeleteImage)
              .requires("repositoryName", "imageIds");
      case "batch-get-image" ->
          op(
                  name,
                  BatchGetImageRequest::builder,
                  BatchGetImageResponse::builder,
                  EcrClient::batchGetImage)
              .requires("repositoryName", "imageIds");
      case "complete-layer-upload" ->
          op(
                  name,
                  CompleteLayerUploadRequest::builder,
                  CompleteLayerUploadResponse::builder,
                  EcrClient::completeLayerUpload)
              .requires("repositoryName", "uploadId", "layerDigests");
      case "describe-image-replication-status" ->
          op(
                  name,
                  DescribeImageReplicationStatusRequest::builder,
                  DescribeImageReplicationStatusResponse::builder,
                  EcrClient::describeImageReplicationStatus)
              .requires("repositoryName", "imageId");
      case "describe-image-scan-findings" ->
          op(
                  name,
                  DescribeImageScanFindingsRequest::builder,
                  DescribeImageScanFindingsResponse::builder,
                  EcrClient::describeImageScanFindings)
              .requires("repositoryName", "imageId")
              .pages("imageScanFindings.findings", "imageScanFindings.enhancedFindings")
              .once(
                  "registryId",
                  "repositoryName",
                  "imageId",
                  "imageScanStatus",
                  "imageScanFindings");
      case "describe-image-signing-status" ->
          op(
                  name,
                  DescribeImageSigningStatusRequest::builder,
                  DescribeImageSigningStatusResponse::builder,
                  EcrClient::describeImageSigningStatus)
              .requires("repositoryName", "imageId");
      case "describe-images" ->
          op(
                  name,
                  DescribeImagesRequest::builder,
                  DescribeImagesResponse::builder,
                  EcrClient::describeImages)
              .requires("repositoryName")
              .pages("imageDetails");
      case "get-download-url-for-layer" ->
          op(
                  name,
                  GetDownloadUrlForLayerRequest::builder,
                  GetDownloadUrlForLayerResponse::builder,
                  EcrClient::getDownloadUrlForLayer)
              .requires("repositoryName", "layerDigest");
      case "initiate-layer-upload" ->
          op(
                  name,
                  InitiateLayerUploadRequest::builder,
                  InitiateLayerUploadResponse::builder,
                  EcrClient::initiateLayerUpload)
              .requires("repositoryName");
      case "list-image-referrers" ->
          op(
                  name,
                  ListImageReferrersRequest::builder,
                  ListImageReferrersResponse::builder,
                  EcrClient::listImageReferrers)
              .requires("repositoryName", "subjectId");
      case "list-images" ->
          op(name, ListImagesRequest::builder, ListImagesResponse::builder, EcrClient::listImages)
              .requires("repositoryName")
              .pages("imageIds");
      case "put-image" ->
          op(name, PutImageRequest::builder, PutImageResponse::builder, EcrClient::putImage)
              .requires("repositoryName", "imageManifest");
      case "start-image-scan" ->
          op(
                  name,
                  StartImageScanRequest::builder,
                  StartImageScanResponse::builder,
                  EcrClient::startImageScan)
              .requires("repositoryName", "imageId");
      case "update-image-storage-class" ->
          op(
                  name,
                  UpdateImageStorageClassRequest::builder,
                  UpdateImageStorageClassResponse::builder,
                  EcrClient::updateImageStorageClass)
              .requires("repositoryName", "imageId", "targetStorageClass");
      case "upload-layer-part" ->
          op(
                  name,
                  UploadLayerPartRequest::builder,
                  UploadLayerPartResponse::builder,
                  EcrClient::uploadLayerPart)
              .requires(
                  "repositoryName", "uploadId", "partFirstByte", "partLastByte", "layerPartBlob");
      default -> null;
    };
  }
}
