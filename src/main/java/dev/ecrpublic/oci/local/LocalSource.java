package dev.ecrpublic.oci.local;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.oci.ReferrerEntry;
import dev.ecrpublic.registry.Repository;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.StoredImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/** A repository of the embedded registry, for reading. */
public final class LocalSource implements ImageSource {
  private final Repository repository;
  private final String name;

  /** That repository, which messages call by that name. */
  public LocalSource(Repository repository, String name) {
    this.repository = repository;
    this.name = name;
  }

  Repository repository() {
    return repository;
  }

  @Override
  public FetchedManifest resolve(String tagOrDigest) throws IOException {
    StoredImage image =
        repository.images().find(tagOrDigest).orElseThrow(() -> missing(tagOrDigest));
    byte[] bytes = repository.images().read(image).orElseThrow(() -> missing(tagOrDigest));
    return FetchedManifest.of(image.mediaType(), image.digest(), bytes);
  }

  private NotThere missing(String tagOrDigest) {
    return new NotThere(
        name + (tagOrDigest.indexOf(':') < 0 ? ":" : "@") + tagOrDigest + " does not exist");
  }

  @Override
  public InputStream blob(Descriptor blob, long from) throws IOException {
    FileChannel channel =
        repository.blobs().open(blob.digest()).orElseThrow(() -> missing(blob.digest()));
    channel.position(from);
    return Channels.newInputStream(channel);
  }

  @Override
  public List<String> tags() throws IOException {
    return repository.images().tagsAfter("", Integer.MAX_VALUE);
  }

  @Override
  public List<ReferrerEntry> referrers(String digest) throws IOException {
    List<ReferrerEntry> out = new ArrayList<>();
    for (Object entry : repository.images().referrers(digest)) {
      out.add(ReferrerEntry.of(entry));
    }
    return out;
  }

  @Override
  public String name() {
    return name;
  }
}
