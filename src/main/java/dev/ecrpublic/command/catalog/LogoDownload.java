package dev.ecrpublic.command.catalog;

import dev.ecrpublic.command.Context;
import dev.ecrpublic.command.connection.LocalConnection;
import dev.ecrpublic.command.connection.LockChoice;
import dev.ecrpublic.command.connection.Route;
import dev.ecrpublic.console.Console;
import dev.ecrpublic.line.Settings;
import dev.ecrpublic.model.Failure;
import dev.ecrpublic.registry.Logos;
import dev.ecrpublic.registry.Registry;
import dev.ecrpublic.registry.Repository;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Fetches the logo whose address the service tells: without credentials, no larger than a logo may
 * be, and nothing but a PNG image.
 */
final class LogoDownload {
  private static final int FOUND = 200;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private final Settings settings;
  private final Console console;

  LogoDownload(Context context) {
    this.settings = context.settings();
    this.console = context.console();
  }

  /**
   * The image at that address.
   *
   * @throws IOException with a message for the user if it is not to be had
   */
  byte[] of(String address) throws IOException {
    byte[] image = bytes(uri(address));
    if (image.length > GalleryLimits.LARGEST_LOGO || PngImage.of(image).isEmpty()) {
      throw new IOException("it is no PNG image of at most 512,000 bytes");
    }
    return image;
  }

  private static URI uri(String address) throws IOException {
    try {
      return URI.create(address);
    } catch (IllegalArgumentException e) {
      throw new IOException("its address is none", e);
    }
  }

  private byte[] bytes(URI address) throws IOException {
    if (settings.local()) {
      return local(String.valueOf(address.getPath()));
    }
    return switch (String.valueOf(address.getScheme())) {
      case "http", "https" -> downloaded(address);
      default -> throw new IOException("its address is neither http nor https");
    };
  }

  private byte[] downloaded(URI address) throws IOException {
    HttpURLConnection connection;
    try {
      connection = new Route(settings).transport(address).connect(address);
    } catch (UncheckedIOException | Failure e) {
      throw new IOException("it cannot be reached", e);
    }
    connection.setInstanceFollowRedirects(false);
    try {
      if (connection.getResponseCode() != FOUND) {
        throw new IOException("the answer was HTTP " + connection.getResponseCode());
      }
      try (InputStream in = connection.getInputStream()) {
        return inTime(in);
      }
    } catch (UnknownHostException e) {
      throw new IOException("its host is unknown", e);
    } finally {
      connection.disconnect();
    }
  }

  /** What arrives, one byte more than is allowed at most, unless it trickles. */
  private static byte[] inTime(InputStream in) throws IOException {
    long end = System.nanoTime() + LONGEST.toNanos();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 14];
    int read = in.read(block);
    while (read >= 0 && out.size() <= GalleryLimits.LARGEST_LOGO) {
      if (System.nanoTime() - end > 0) {
        throw new IOException("it took longer than " + LONGEST.toSeconds() + " seconds");
      }
      out.write(block, 0, read);
      read = in.read(block);
    }
    return out.toByteArray();
  }

  /** The embedded registry has no server to ask; the path tells the repository and the logo. */
  private byte[] local(String path) throws IOException {
    int slash = path.lastIndexOf('/');
    if (!path.startsWith(Logos.PATH)
        || !path.endsWith(Logos.SUFFIX)
        || slash < Logos.PATH.length()) {
      throw new IOException("its address is none of the local registry's");
    }
    String name = path.substring(slash + 1, path.length() - Logos.SUFFIX.length());
    Registry registry = LocalConnection.store(settings, LockChoice.of(settings, console));
    Optional<Repository> repository = registry.find(path.substring(Logos.PATH.length(), slash));
    Optional<byte[]> image =
        repository.isPresent() ? repository.get().logos().read(name) : Optional.empty();
    return image.orElseThrow(() -> new IOException("the local registry does not have it"));
  }

  /** Whether two logos are the same, be it none. */
  static boolean same(byte[] one, byte[] other) {
    return Arrays.equals(one, other);
  }
}
