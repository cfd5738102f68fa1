package dev.ecrpublic.registry.image;

import dev.ecrpublic.registry.state.Checksum;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An {@code index.json} as it was before there were tables. */
public final class OlderIndex {
  private OlderIndex() {}

  /** Its text. */
  public static byte[] of(ImageIndex index) {
    List<String> entries = new ArrayList<>();
    for (StoredImage image : index.images()) {
      for (String tag : ImageChange.wanted(image)) {
        byte[] entry = OciLayout.entry(image, tag.isEmpty() ? null : tag);
        entries.add(new String(entry, StandardCharsets.UTF_8));
      }
    }
    String text =
        "{\"schemaVersion\":2,\"mediaType\":\""
            + MediaTypes.OCI_INDEX
            + "\",\"annotations\":{\"dev.ecrpublic.checksum\":\""
            + Checksum.NONE_YET
            + "\"},\"manifests\":["
            + String.join(",", entries)
            + "]}";
    return OciLayout.CHECKSUM.seal(text.getBytes(StandardCharsets.UTF_8));
  }
}
