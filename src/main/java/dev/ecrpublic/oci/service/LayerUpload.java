package dev.ecrpublic.oci.service;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.BlobContent;
import dev.ecrpublic.oci.UploadNotes;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One layer on its way to the service, in parts of the size that the service tells. What the
 * service has is noted after each part, so that a later run goes on from there.
 */
final class LayerUpload {
  private static final int MOST_BEGINNINGS = 3;
  private static final long USUAL_PART = 10L << 20;
  private static final long LARGEST_PART = 20L << 20;
  private final ServiceCalls calls;
  private final String repository;
  private final String target;
  private final UploadNotes notes;

  LayerUpload(ServiceCalls calls, String repository, String target, UploadNotes notes) {
    this.calls = calls;
    this.repository = repository;
    this.target = target;
    this.notes = notes;
  }

  /**
   * An upload under way.
   *
   * @param id its id
   * @param partSize how large its parts are
   * @param received how many bytes the service has
   */
  private record Upload(String id, long partSize, long received) {
    String note() {
      return id + " " + partSize + " " + received;
    }

    static Optional<Upload> of(String note) {
      String[] words = note.split(" ", -1);
      try {
        return words.length == 3
            ? Optional.of(new Upload(words[0], Long.parseLong(words[1]), Long.parseLong(words[2])))
            : Optional.empty();
      } catch (NumberFormatException damaged) {
        return Optional.empty();
      }
    }

    Upload at(long bytes) {
      return new Upload(id, partSize, bytes);
    }
  }

  void put(Descriptor blob, BlobContent content) throws IOException {
    Optional<Upload> upload = notes.recall(target, blob.digest()).flatMap(Upload::of);
    for (int begun = 1; ; begun++) {
      Upload now = upload.isPresent() ? upload.get() : begin(blob);
      try {
        send(now, blob, content);
        complete(now, blob);
        notes.forget(target, blob.digest());
        return;
      } catch (Failure.Service e) {
        upload = next(e, now, blob);
        if (begun == MOST_BEGINNINGS) {
          throw e;
        }
      }
    }
  }

  /** Where to go on after a refusal: from the byte that the service names, or from the start. */
  private Optional<Upload> next(Failure.Service e, Upload now, Descriptor blob) {
    return switch (e.error().code()) {
      case "InvalidLayerPartException" -> Optional.of(now.at(lastByte(e) + 1));
      case "UploadNotFoundException", "InvalidLayerException", "LayerPartTooSmallException" -> {
        notes.forget(target, blob.digest());
        yield Optional.empty();
      }
      default -> throw e;
    };
  }

  private static long lastByte(Failure.Service e) {
    return e.error().members().get("lastValidByteReceived") instanceof Number number
        ? number.longValue()
        : -1;
  }

  private Upload begin(Descriptor blob) {
    Map<String, Object> reply =
        calls.call("initiate-layer-upload", Map.of("repositoryName", repository));
    String id = reply.get("uploadId") instanceof String text ? text : "";
    long told = reply.get("partSize") instanceof Number number ? number.longValue() : USUAL_PART;
    long size = told <= 0 ? USUAL_PART : Math.min(told, LARGEST_PART);
    Upload upload = new Upload(id, size, 0);
    notes.remember(target, blob.digest(), upload.note());
    return upload;
  }

  private void send(Upload begun, Descriptor blob, BlobContent content) throws IOException {
    Upload now = begun;
    if (now.received() >= blob.size()) {
      return;
    }
    try (InputStream in = content.from(now.received())) {
      while (now.received() < blob.size()) {
        int length = (int) Math.min(now.partSize(), blob.size() - now.received());
        byte[] part = in.readNBytes(length);
        if (part.length < length) {
          throw new EOFException(blob.digest() + " is shorter than " + blob.size() + " bytes");
        }
        now = now.at(sent(now, part));
        content.arrived(length);
        notes.remember(target, blob.digest(), now.note());
      }
    }
  }

  /** Sends a part and returns how many bytes the service has then. */
  private long sent(Upload upload, byte[] part) throws IOException {
    long first = upload.received();
    long last = first + part.length - 1;
    Map<String, Object> reply =
        calls.call(
            "upload-layer-part",
            Map.of(
                "repositoryName", repository,
                "uploadId", upload.id(),
                "partFirstByte", first,
                "partLastByte", last,
                "layerPartBlob", part));
    long received =
        reply.get("lastByteReceived") instanceof Number number ? number.longValue() : last;
    if (received != last) {
      throw new IOException(
          "the service has " + (received + 1) + " bytes where " + (last + 1) + " were sent");
    }
    return last + 1;
  }

  private void complete(Upload upload, Descriptor blob) {
    try {
      calls.call(
          "complete-layer-upload",
          Map.of(
              "repositoryName", repository,
              "uploadId", upload.id(),
              "layerDigests", List.of(blob.digest())));
    } catch (Failure.Service e) {
      if (!e.error().code().equals("LayerAlreadyExistsException")) {
        throw e;
      }
    }
  }
}
