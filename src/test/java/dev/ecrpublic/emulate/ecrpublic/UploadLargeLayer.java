package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.RepositoryUploads;
import dev.ecrpublic.registry.blob.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;

/** Uploads layers that are larger than its heap, in parts and as a stream. */
final class UploadLargeLayer {
  private static final int PART = 5 << 20;

  private UploadLargeLayer() {}

  /** Arguments: directory, number of parts of 5 MiB. */
  public static void main(String[] args) throws IOException {
    LocalRegistry registry =
        LocalRegistry.open(LocalSettings.of(Path.of(args[0]), Clock.systemUTC()));
    registry.createRepository(r -> r.repositoryName("aa"));
    int parts = Integer.parseInt(args[1]);
    System.out.println(inParts(registry, parts));
    System.out.println(asStream(registry, parts));
  }

  private static String inParts(LocalRegistry registry, int parts) {
    String id = registry.initiateLayerUpload(r -> r.repositoryName("aa")).uploadId();
    byte[] part = new byte[PART];
    var digest = Sha256.start();
    for (int i = 0; i < parts; i++) {
      part[0] = (byte) i;
      digest.update(part);
      long first = (long) i * PART;
      registry.uploadLayerPart(
          r ->
              r.repositoryName("aa")
                  .uploadId(id)
                  .partFirstByte(first)
                  .partLastByte(first + PART - 1)
                  .layerPartBlob(SdkBytes.fromByteArrayUnsafe(part)));
    }
    return registry
        .completeLayerUpload(
            r -> r.repositoryName("aa").uploadId(id).layerDigests(Sha256.finish(digest)))
        .layerDigest();
  }

  private static String asStream(LocalRegistry registry, int parts) throws IOException {
    RepositoryUploads uploads = registry.registry().get("aa").uploads();
    String id = uploads.begin();
    long length = (long) parts * PART;
    uploads.append(id, -1, ones(length));
    // A fresh registry knows nothing of the bytes so far and must read them again.
    LocalRegistry restarted =
        LocalRegistry.open(LocalSettings.of(registry.registry().directory(), Clock.systemUTC()));
    Repository again = restarted.registry().get("aa");
    String digest = again.uploads().complete(id, List.of(digest(ones(length)))).digest();
    try (FileChannel blob = again.blobs().open(digest).orElseThrow()) {
      ByteBuffer last = ByteBuffer.allocate(1);
      blob.read(last, length - 1);
      return digest + " " + blob.size() + " " + last.get(0);
    }
  }

  private static String digest(InputStream content) throws IOException {
    var digest = Sha256.start();
    byte[] buffer = new byte[PART];
    for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return Sha256.finish(digest);
  }

  private static InputStream ones(long length) {
    return new InputStream() {
      private long left = length;

      @Override
      public int read() {
        return left-- > 0 ? 1 : -1;
      }

      @Override
      public int read(byte[] buffer, int offset, int count) {
        if (left <= 0) {
          return -1;
        }
        int given = (int) Math.min(left, count);
        java.util.Arrays.fill(buffer, offset, offset + given, (byte) 1);
        left -= given;
        return given;
      }
    };
  }
}
