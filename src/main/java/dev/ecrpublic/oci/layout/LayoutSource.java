package dev.ecrpublic.oci.layout;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.oci.ReferrerEntry;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A layout in a directory, for reading. */
public final class LayoutSource implements ImageSource {
  private final LayoutFiles files;
  private final ListedReferrers referrers;

  /** The layout in that directory. */
  public LayoutSource(Path directory) {
    this.files = new LayoutFiles(directory);
    this.referrers = new ListedReferrers(this, this::entries);
  }

  private LayoutEntries entries() throws IOException {
    return LayoutEntries.of(files.small(files.index()), files.name());
  }

  @Override
  public FetchedManifest resolve(String tagOrDigest) throws IOException {
    String digest = Digests.isSupported(tagOrDigest) ? tagOrDigest : entries().digest(tagOrDigest);
    return ManifestKinds.of(files.small(files.blob(digest)), digest, files.name());
  }

  @Override
  public InputStream blob(Descriptor blob, long from) throws IOException {
    try {
      FileChannel channel = FileChannel.open(files.blob(blob.digest()), StandardOpenOption.READ);
      channel.position(from);
      return Channels.newInputStream(channel);
    } catch (NoSuchFileException e) {
      throw new NotThere(blob.digest() + " is not in " + files.name());
    }
  }

  @Override
  public List<String> tags() throws IOException {
    return entries().tags();
  }

  @Override
  public List<ReferrerEntry> referrers(String digest) throws IOException {
    return referrers.of(digest);
  }

  @Override
  public String defaultImage() throws IOException {
    return entries().defaultImage();
  }

  @Override
  public String name() {
    return files.name();
  }
}
