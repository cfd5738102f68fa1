package dev.ecrpublic.oci.distribution;

import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.oci.ReferrerEntry;
import dev.ecrpublic.oci.http.HttpAnswer;
import dev.ecrpublic.oci.http.HttpCall;
import dev.ecrpublic.oci.http.RegistryClient;
import dev.ecrpublic.oci.http.RegistryError;
import dev.ecrpublic.oci.http.TokenScope;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.rule.Grammar;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A repository of a registry, for reading. */
public final class DistributionSource implements ImageSource {
  private final RepositoryUrls urls;
  private final RegistryClient client;
  private final TokenScope scope;

  /** The repository of that name. */
  public DistributionSource(RegistryClient client, String repository) {
    this.urls = new RepositoryUrls(client, repository);
    this.client = client;
    this.scope = TokenScope.pull(repository);
  }

  /** The registry. */
  RegistryClient client() {
    return client;
  }

  /** The repository's name in its registry. */
  String repository() {
    return urls.repository();
  }

  @Override
  public FetchedManifest resolve(String tagOrDigest) throws IOException {
    requireName(tagOrDigest);
    HttpCall call = urls.manifest("GET", tagOrDigest);
    try {
      return client.read(call, scope, answer -> ManifestReply.read(answer, tagOrDigest, name()));
    } catch (RegistryError e) {
      throw missing(e, Digests.isSupported(tagOrDigest) ? "@" + tagOrDigest : ":" + tagOrDigest);
    }
  }

  @Override
  public InputStream blob(Descriptor blob, long from) throws IOException {
    requireDigest(blob.digest());
    return new ResumingStream(client, blob, from, at -> open(blob, at), name());
  }

  private HttpAnswer open(Descriptor blob, long at) throws IOException {
    HttpCall plain = urls.blob("GET", blob.digest());
    HttpCall call = at == 0 ? plain : plain.with("Range", "bytes=" + at + "-");
    try {
      return client.send(call, scope);
    } catch (RegistryError e) {
      throw missing(e, "@" + blob.digest());
    }
  }

  @Override
  public List<String> tags() throws IOException {
    try {
      return new TagPages(client, scope).all(urls.tags(TagPages.PAGE));
    } catch (RegistryError e) {
      throw missing(e, "");
    }
  }

  @Override
  public List<ReferrerEntry> referrers(String digest) throws IOException {
    requireDigest(digest);
    Optional<List<ReferrerEntry>> listed =
        new ReferrerPages(client, scope).find(urls.referrers(digest));
    return listed.isPresent() ? listed.get() : ofTag(digest);
  }

  /** Registries without an interface for referrers have an index with a tag made of the digest. */
  private List<ReferrerEntry> ofTag(String digest) throws IOException {
    try {
      return ReferrerPages.entries(resolve(digest.replace(':', '-')).bytes());
    } catch (NotThere none) {
      return List.of();
    }
  }

  @Override
  public String name() {
    return urls.name();
  }

  private IOException missing(RegistryError e, String what) {
    return e.status() == 404 ? new NotThere(name() + what + " does not exist") : e;
  }

  private static void requireName(String tagOrDigest) {
    if (!Grammar.isDistributionTag(tagOrDigest)) {
      requireDigest(tagOrDigest);
    }
  }

  /** Nothing else may become part of an address. */
  private static void requireDigest(String digest) {
    if (!Digests.isSupported(digest)) {
      throw new IllegalArgumentException("Not a supported digest");
    }
  }
}
