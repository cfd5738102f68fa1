package dev.ecrpublic.registry.upload;

import dev.ecrpublic.files.DamagedFile;
import dev.ecrpublic.registry.rule.Limits;
import dev.ecrpublic.registry.state.PlainJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a layer upload has come.
 *
 * @param touchedAt when it was begun or last added to
 * @param size how many bytes are acknowledged
 * @param parts how many parts they came in
 * @param lastPartSmall whether the last part is below the lower limit, so that none may follow
 * @param undersized whether a part below the lower limit was followed by another
 */
public record UploadState(
    Instant touchedAt, long size, int parts, boolean lastPartSmall, boolean undersized) {

  /** An upload without any part. */
  public static UploadState begun(Instant now) {
    return new UploadState(now, 0, 0, false, false);
  }

  /** The state once a part of the layer-upload API has been added. */
  public UploadState withPart(long bytes, Instant now) {
    return new UploadState(
        now, size + bytes, parts + 1, bytes < Limits.SMALLEST_PART, undersized || lastPartSmall);
  }

  /** The state once some bytes have been added that no part rules apply to. */
  public UploadState withChunk(long bytes, Instant now) {
    return new UploadState(now, size + bytes, parts, lastPartSmall, undersized);
  }

  /** The position of the last acknowledged byte, -1 before the first. */
  public long lastByte() {
    return size - 1;
  }

  /** The document of this state. */
  public byte[] encode() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("touchedAt", touchedAt.toString());
    json.put("size", size);
    json.put("parts", parts);
    json.put("lastPartSmall", lastPartSmall);
    json.put("undersized", undersized);
    return PlainJson.write(json);
  }

  /** Reads a state. */
  public static UploadState decode(byte[] text, Path source) throws IOException {
    try {
      Map<String, Object> json = PlainJson.readObject(text);
      return new UploadState(
          Instant.parse((String) json.get("touchedAt")),
          (Long) json.get("size"),
          ((Long) json.get("parts")).intValue(),
          (Boolean) json.get("lastPartSmall"),
          (Boolean) json.get("undersized"));
    } catch (RuntimeException e) {
      throw new DamagedFile(source + " is damaged", e);
    }
  }
}
