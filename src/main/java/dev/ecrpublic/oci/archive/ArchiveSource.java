package dev.ecrpublic.oci.archive;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.ReferrerEntry;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.oci.layout.LayoutEntries;
import dev.ecrpublic.oci.layout.ListedReferrers;
import dev.ecrpublic.oci.layout.ManifestKinds;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.image.Descriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** An archive that holds an OCI layout, or what {@code docker save} wrote before it did. */
public final class ArchiveSource implements ImageSource {
  private static final String INDEX = "index.json";
  private static final String DOCKER = "manifest.json";
  private final TarFile tar;
  private final String name;
  private final LayoutEntries entries;
  private final DockerImages docker;
  private final ListedReferrers referrers;

  private ArchiveSource(TarFile tar, String name, LayoutEntries entries, DockerImages docker) {
    this.tar = tar;
    this.name = name;
    this.entries = entries;
    this.docker = docker;
    this.referrers = new ListedReferrers(this, () -> entries);
  }

  /** The archive in that file, which messages call by that name. */
  public static ArchiveSource open(Path file, String name) throws IOException {
    TarFile tar = TarFile.open(file, name);
    try {
      return of(tar, name);
    } catch (IOException | RuntimeException e) {
      tar.close();
      throw e;
    }
  }

  private static ArchiveSource of(TarFile tar, String name) throws IOException {
    if (tar.has(INDEX)) {
      return new ArchiveSource(
          tar, name, LayoutEntries.of(tar.small(INDEX), name), DockerImages.NONE);
    }
    if (tar.has(DOCKER)) {
      DockerImages docker = DockerImages.in(tar, name);
      return new ArchiveSource(tar, name, docker.entries(), docker);
    }
    throw new Untrusted(name + " has neither index.json nor manifest.json, so it holds no image");
  }

  @Override
  public FetchedManifest resolve(String tagOrDigest) throws IOException {
    String digest = Digests.isSupported(tagOrDigest) ? tagOrDigest : entries.digest(tagOrDigest);
    byte[] made = docker.manifest(digest);
    byte[] bytes = made == null ? tar.small(path(digest)) : made;
    return ManifestKinds.of(bytes, digest, name);
  }

  @Override
  public InputStream blob(Descriptor blob, long from) throws IOException {
    String file = docker.file(blob.digest());
    return tar.open(file == null ? path(blob.digest()) : file, from);
  }

  private static String path(String digest) {
    return "blobs/" + Digests.algorithm(digest) + "/" + Digests.hex(digest);
  }

  @Override
  public List<String> tags() {
    return entries.tags();
  }

  @Override
  public List<ReferrerEntry> referrers(String digest) throws IOException {
    return referrers.of(digest);
  }

  @Override
  public String defaultImage() {
    return entries.defaultImage();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void close() {
    try {
      tar.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
