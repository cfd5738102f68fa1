package dev.ecrpublic.oci.distribution;

import dev.ecrpublic.oci.BlobContent;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.ImageTarget;
import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.oci.UploadNotes;
import dev.ecrpublic.oci.http.HttpAnswer;
import dev.ecrpublic.oci.http.HttpCall;
import dev.ecrpublic.oci.http.RegistryClient;
import dev.ecrpublic.oci.http.RegistryError;
import dev.ecrpublic.oci.http.TokenScope;
import dev.ecrpublic.oci.http.Untrusted;
import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.image.Manifest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A repository of a registry, for writing. */
public final class DistributionTarget implements ImageTarget {
  private static final String DIGEST = "Docker-Content-Digest";
  private final RepositoryUrls urls;
  private final RegistryClient client;
  private final TokenScope scope;
  private final UploadNotes notes;

  /** The repository of that name. */
  public DistributionTarget(RegistryClient client, String repository, UploadNotes notes) {
    this.urls = new RepositoryUrls(client, repository);
    this.client = client;
    this.scope = TokenScope.push(repository);
    this.notes = notes;
  }

  @Override
  public Optional<String> digestOf(String tagOrDigest) throws IOException {
    try (HttpAnswer answer = client.send(urls.manifest("HEAD", tagOrDigest), scope)) {
      Optional<String> told = answer.header(DIGEST).filter(Digests::isSupported);
      return told.isPresent() || Digests.isSupported(tagOrDigest)
          ? told.or(() -> Optional.of(tagOrDigest))
          : Optional.of(fetched(tagOrDigest).digest());
    } catch (RegistryError e) {
      if (e.status() == 404) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private FetchedManifest fetched(String tagOrDigest) throws IOException {
    return client.read(
        urls.manifest("GET", tagOrDigest),
        scope,
        answer -> ManifestReply.read(answer, tagOrDigest, name()));
  }

  @Override
  public boolean hasBlob(Descriptor blob) throws IOException {
    try (HttpAnswer answer = client.send(urls.blob("HEAD", blob.digest()), scope)) {
      return answer.length().orElse(blob.size()) == blob.size();
    } catch (RegistryError e) {
      if (e.status() == 404) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public boolean mount(Descriptor blob, ImageSource from) throws IOException {
    if (!(from instanceof DistributionSource source) || !isMountable(source)) {
      return false;
    }
    HttpCall call = urls.mount(blob.digest(), source.repository());
    try (HttpAnswer answer = client.send(call, scope.mounting(source.repository()))) {
      if (answer.status() == 201) {
        return true;
      }
      // What began instead of a mount is the upload that follows.
      Optional<String> location = answer.header("Location");
      if (location.isPresent()) {
        notes.remember(name(), blob.digest(), client.at(answer, location.get()).toString());
      }
      return false;
    } catch (RegistryError refused) {
      return false;
    }
  }

  private boolean isMountable(DistributionSource source) {
    return source.client().host().equals(client.host())
        && !source.repository().equals(urls.repository());
  }

  @Override
  public void putBlob(Descriptor blob, BlobContent content) throws IOException {
    new BlobUpload(client, urls, scope, notes).put(blob, content);
  }

  @Override
  public void putManifest(FetchedManifest manifest, Optional<String> tag) throws IOException {
    HttpCall call =
        urls.manifest("PUT", tag.orElse(manifest.digest()))
            .with("Content-Type", manifest.mediaType())
            .with(new HttpCall.SmallBytes(manifest.bytes()));
    boolean subjectSeen;
    try (HttpAnswer answer = client.send(call, scope)) {
      requireSame(manifest, answer);
      subjectSeen = answer.header("OCI-Subject").isPresent();
    }
    Manifest parsed = manifest.parsed();
    if (parsed.subject() != null && !subjectSeen) {
      String subject = parsed.subject().digest();
      if (!lists(subject, manifest.digest())) {
        new ReferrersTag(this).add(subject, manifest, parsed);
      }
    }
  }

  /** Asked, for the header that tells it may be lost on the way. */
  private boolean lists(String subject, String referrer) throws IOException {
    return new ReferrerPages(client, scope)
        .find(urls.referrers(subject)).stream()
            .flatMap(List::stream)
            .anyMatch(entry -> entry.descriptor().digest().equals(referrer));
  }

  private void requireSame(FetchedManifest manifest, HttpAnswer answer) throws Untrusted {
    Optional<String> told = answer.header(DIGEST).filter(Digests::isSupported);
    boolean comparable =
        told.isPresent()
            && Digests.algorithm(told.get()).equals(Digests.algorithm(manifest.digest()));
    if (comparable && !told.get().equals(manifest.digest())) {
      throw new Untrusted(
          name() + " stored " + told.get() + " where " + manifest.digest() + " was sent");
    }
  }

  /** A manifest for its changing; empty where there is none. */
  Optional<FetchedManifest> find(String tag) throws IOException {
    try {
      return Optional.of(fetched(tag));
    } catch (RegistryError e) {
      if (e.status() == 404) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Takes a tag away, where the registry can do that without its image; returns the image. */
  public String untag(String tag) throws IOException {
    String digest =
        digestOf(tag).orElseThrow(() -> new NotThere(name() + ":" + tag + " does not exist"));
    client.send(urls.manifest("DELETE", tag), scope).close();
    return reference(digest);
  }

  @Override
  public String name() {
    return urls.name();
  }
}
