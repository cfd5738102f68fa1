package dev.ecrpublic.command.local;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.image.ImageAccess;
import dev.ecrpublic.command.image.ImageFailures;
import dev.ecrpublic.command.image.PlainHttp;
import dev.ecrpublic.emulate.ecr.cache.Upstream;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.NotThere;
import dev.ecrpublic.oci.copy.Copier;
import dev.ecrpublic.oci.copy.CopyOptions;
import dev.ecrpublic.oci.copy.CopyWatcher;
import dev.ecrpublic.oci.http.Patience;
import dev.ecrpublic.oci.http.RegistryError;
import dev.ecrpublic.oci.local.LocalTarget;
import dev.ecrpublic.oci.reference.ImageReference;
import dev.ecrpublic.registry.Repository;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Fetches images for pull through caches as {@code copy} would, with the logins that this machine
 * has for registries elsewhere.
 */
final class UpstreamCopies implements Upstream {
  private static final CopyOptions OPTIONS = new CopyOptions(4, false, List.of());
  private static final int ATTEMPTS = 3;

  /** Clients that wait for an image give up after some minutes. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Context context;
  private final UnaryOperator<String> address;

  /** Copies under the settings of a command; {@code address} says where a host is reached. */
  UpstreamCopies(Context context, UnaryOperator<String> address) {
    this.context = context;
    this.address = address;
  }

  @Override
  public boolean fetch(String host, String path, String reference, Place place) throws IOException {
    try (ImageAccess access = access();
        ImageSource source = access.source(reference(host, path))) {
      source.resolve(reference);
      Repository repository = place.repository();
      try (Copier copier =
          new Copier(
              source, new LocalTarget(repository, repository.name()), OPTIONS, CopyWatcher.OFF)) {
        copier.copy(reference, reference.indexOf(':') < 0 ? List.of(reference) : List.of());
      }
      return true;
    } catch (NotThere missing) {
      return false;
    } catch (IOException e) {
      throw new IOException(ImageFailures.of(e).getMessage(), e);
    } catch (Failure e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public Optional<String> problem(String host) {
    try (ImageAccess access = access();
        ImageSource source = access.source(reference(host, "library/none"))) {
      source.resolve("latest");
      return Optional.empty();
    } catch (NotThere missing) {
      return Optional.empty();
    } catch (RegistryError refused) {
      return refused.status() < 500 ? Optional.empty() : Optional.of(refused.getMessage());
    } catch (IOException e) {
      return Optional.of(ImageFailures.of(e).getMessage());
    } catch (Failure e) {
      return Optional.of(e.getMessage());
    }
  }

  private ImageAccess access() {
    Patience patience =
        Patience.waiting(
            context.console().clock(),
            ATTEMPTS,
            Optional.of(context.console().clock().instant().plus(LONGEST)));
    return new ImageAccess(context, patience, PlainHttp.NOWHERE, true);
  }

  private ImageReference reference(String host, String path) {
    return ImageReference.parse(address.apply(host) + "/" + path);
  }
}
