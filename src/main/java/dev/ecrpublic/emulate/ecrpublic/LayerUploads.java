package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.Housekeeping;
import dev.ecrpublic.registry.RepositoryStore;
import dev.ecrpublic.registry.rule.Limits;
import dev.ecrpublic.registry.rule.NoSuchUpload;
import dev.ecrpublic.registry.upload.OpenUpload;
import dev.ecrpublic.registry.upload.UploadState;
import dev.ecrpublic.registry.upload.UploadStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import software.amazon.awssdk.services.ecrpublic.model.CompleteLayerUploadRequest;
import software.amazon.awssdk.services.ecrpublic.model.CompleteLayerUploadResponse;
import software.amazon.awssdk.services.ecrpublic.model.InitiateLayerUploadRequest;
import software.amazon.awssdk.services.ecrpublic.model.InitiateLayerUploadResponse;
import software.amazon.awssdk.services.ecrpublic.model.UploadLayerPartRequest;
import software.amazon.awssdk.services.ecrpublic.model.UploadLayerPartResponse;

/** Uploading a layer: begin, parts in order, complete. */
final class LayerUploads {
  private final Account registry;
  private final Housekeeping housekeeping;

  LayerUploads(Account registry, Housekeeping housekeeping) {
    this.registry = registry;
    this.housekeeping = housekeeping;
  }

  InitiateLayerUploadResponse initiate(InitiateLayerUploadRequest request) throws IOException {
    RepositoryStore repository =
        registry.repositoryOfAnyRegistry(request.registryId(), request.repositoryName());
    housekeeping.sweepIfDue(repository);
    String id = repository.exclusively(() -> repository.uploads().begin());
    return InitiateLayerUploadResponse.builder()
        .uploadId(id)
        .partSize((long) Limits.SUGGESTED_PART)
        .build();
  }

  UploadLayerPartResponse uploadPart(UploadLayerPartRequest request) throws IOException {
    RepositoryStore repository =
        registry.repositoryOfAnyRegistry(request.registryId(), request.repositoryName());
    Constraints.uploadId(request.uploadId());
    long first = Constraints.required("partFirstByte", request.partFirstByte());
    long last = Constraints.required("partLastByte", request.partLastByte());
    Constraints.value("partFirstByte", first, 0, Long.MAX_VALUE);
    Constraints.value("partLastByte", last, 0, Long.MAX_VALUE);
    byte[] part =
        Constraints.required("layerPartBlob", request.layerPartBlob()).asByteArrayUnsafe();
    UploadState state =
        with(
            repository,
            request.uploadId(),
            upload -> {
              checkPart(repository, request, part.length, upload.state());
              upload.appendPart(ByteBuffer.wrap(part), registry.now());
              return upload.state();
            });
    return UploadLayerPartResponse.builder()
        .registryId(registry.id())
        .repositoryName(repository.name())
        .uploadId(request.uploadId())
        .lastByteReceived(state.lastByte())
        .build();
  }

  CompleteLayerUploadResponse complete(CompleteLayerUploadRequest request) throws IOException {
    RepositoryStore repository =
        registry.repositoryOfAnyRegistry(request.registryId(), request.repositoryName());
    String id = request.uploadId();
    Constraints.uploadId(id);
    List<String> digests = request.layerDigests();
    Constraints.size("layerDigests", digests, 1, 100);
    for (String digest : digests) {
      Constraints.digest("layerDigests", digest);
    }
    String digest =
        with(
            repository,
            id,
            upload -> {
              if (upload.state().size() == 0) {
                throw registry.errors().emptyUpload(repository.name(), id);
              }
              if (upload.state().undersized()) {
                throw EcrPublicErrors.layerPartTooSmall();
              }
              return finish(repository, upload, digests);
            });
    return CompleteLayerUploadResponse.builder()
        .registryId(registry.id())
        .repositoryName(repository.name())
        .uploadId(id)
        .layerDigest(digest)
        .build();
  }

  /** Makes an upload a layer if its digest is each of those given. */
  String finish(RepositoryStore repository, OpenUpload upload, List<String> digests)
      throws IOException {
    String calculated = upload.digest();
    for (String digest : digests) {
      if (!digest.equals(calculated)) {
        throw registry.errors().invalidLayer(digest, calculated);
      }
    }
    if (!keep(repository, upload, calculated)) {
      throw registry.errors().layerAlreadyExists(repository.name(), calculated);
    }
    return calculated;
  }

  /** Ends an upload whose digest is known: it becomes a blob unless there is one already. */
  boolean keep(RepositoryStore repository, OpenUpload upload, String digest) throws IOException {
    boolean stored =
        repository.exclusively(
            () -> {
              repository.claims().add(digest);
              if (repository.blobs().has(digest)) {
                return false;
              }
              upload.become(digest, repository.blobs(), registry.clock().instant());
              return true;
            });
    if (!stored) {
      upload.discard();
    }
    return stored;
  }

  private void checkPart(
      RepositoryStore repository, UploadLayerPartRequest request, int length, UploadState state) {
    long first = request.partFirstByte();
    long last = request.partLastByte();
    String reason = null;
    if (last - first + 1 != length) {
      reason = "it has " + length + " bytes where " + first + " to " + last + " were announced";
    } else if (length > Limits.LARGEST_PART) {
      reason = "it has more than " + Limits.LARGEST_PART + " bytes";
    } else if (first != state.size()) {
      reason = "it begins with byte " + first + " where byte " + state.size() + " is the next";
    }
    if (reason != null) {
      throw registry
          .errors()
          .invalidLayerPart(repository.name(), request.uploadId(), state.lastByte(), reason);
    }
    if (state.parts() >= registry.limits().layerParts()) {
      throw EcrPublicErrors.limitExceeded(
          "A layer may have at most " + registry.limits().layerParts() + " parts");
    }
    if (last >= registry.limits().layerBytes()) {
      throw EcrPublicErrors.limitExceeded(
          "A layer may have at most " + registry.limits().layerBytes() + " bytes");
    }
  }

  private <T> T with(RepositoryStore repository, String id, UploadStore.Action<T> action)
      throws IOException {
    try {
      return repository.uploads().with(id, action);
    } catch (NoSuchUpload e) {
      throw registry.errors().uploadNotFound(repository.name(), id);
    }
  }
}
