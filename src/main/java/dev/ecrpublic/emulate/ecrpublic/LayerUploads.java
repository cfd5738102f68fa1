package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.RepositoryUploads;
import dev.ecrpublic.registry.rule.Limits;
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
  private final Account account;

  LayerUploads(Account account) {
    this.account = account;
  }

  InitiateLayerUploadResponse initiate(InitiateLayerUploadRequest request) throws IOException {
    Repository repository =
        account.repositoryOfAnyRegistry(request.registryId(), request.repositoryName());
    return InitiateLayerUploadResponse.builder()
        .uploadId(repository.uploads().begin())
        .partSize((long) Limits.SUGGESTED_PART)
        .build();
  }

  UploadLayerPartResponse uploadPart(UploadLayerPartRequest request) throws IOException {
    Repository repository =
        account.repositoryOfAnyRegistry(request.registryId(), request.repositoryName());
    Constraints.uploadId(request.uploadId());
    long first = Constraints.required("partFirstByte", request.partFirstByte());
    long last = Constraints.required("partLastByte", request.partLastByte());
    Constraints.value("partFirstByte", first, 0, Long.MAX_VALUE);
    Constraints.value("partLastByte", last, 0, Long.MAX_VALUE);
    byte[] part =
        Constraints.required("layerPartBlob", request.layerPartBlob()).asByteArrayUnsafe();
    long received =
        repository.uploads().addPart(request.uploadId(), first, last, ByteBuffer.wrap(part));
    return UploadLayerPartResponse.builder()
        .registryId(account.id())
        .repositoryName(repository.name())
        .uploadId(request.uploadId())
        .lastByteReceived(received)
        .build();
  }

  CompleteLayerUploadResponse complete(CompleteLayerUploadRequest request) throws IOException {
    Repository repository =
        account.repositoryOfAnyRegistry(request.registryId(), request.repositoryName());
    Constraints.uploadId(request.uploadId());
    List<String> digests = request.layerDigests();
    Constraints.size("layerDigests", digests, 1, 100);
    for (String digest : digests) {
      Constraints.digest("layerDigests", digest);
    }
    RepositoryUploads.Completed completed =
        repository.uploads().complete(request.uploadId(), digests);
    if (!completed.isNew()) {
      throw account.errors().layerAlreadyExists(repository.name(), completed.digest());
    }
    return CompleteLayerUploadResponse.builder()
        .registryId(account.id())
        .repositoryName(repository.name())
        .uploadId(request.uploadId())
        .layerDigest(completed.digest())
        .build();
  }
}
