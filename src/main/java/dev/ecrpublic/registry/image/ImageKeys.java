package dev.ecrpublic.registry.image;

import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.table.ByteReader;
import dev.ecrpublic.registry.table.ByteWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** The keys of a table of images, each with a letter first for what it is a key of. */
final class ImageKeys {
  static final byte[] IMAGES = {'d'};
  static final byte[] ARRIVALS = {'p'};
  static final byte[] TAGS = {'t'};
  static final byte[] UNKNOWN = {'u'};

  private static final int MILLIS_DIGITS = 19;

  private ImageKeys() {}

  /** When an image arrived. */
  static byte[] image(String digest) {
    return start(IMAGES).raw(digest(digest)).toArray();
  }

  /** An image's record, in the order of arrival. */
  static byte[] arrival(StoredImage image) {
    return arrival(ARRIVALS, millis(image), image.digest());
  }

  /** The record of an image that arrived then. */
  static byte[] arrival(long millis, String digest) {
    return arrival(ARRIVALS, millis, digest);
  }

  /** When an image arrived, as far as it is sorted by that. */
  static long millis(StoredImage image) {
    return Math.max(0, image.pushedAt().toEpochMilli());
  }

  /** Where a {@link StoredImage#position} is in the order of arrival, and all before it. */
  static byte[] arrival(String position) {
    int digits = Math.min(MILLIS_DIGITS, position.length());
    ByteWriter key =
        start(ARRIVALS).fixed(digits == 0 ? 0 : Long.parseLong(position, 0, digits, 10));
    String digest = position.substring(digits);
    return (Digests.isSupported(digest) ? key.raw(digest(digest)) : key).toArray();
  }

  /** A tag. */
  static byte[] tag(String tag) {
    return start(TAGS).raw(tag.getBytes(StandardCharsets.UTF_8)).toArray();
  }

  /** The tag of a key. */
  static String tag(byte[] key) {
    return new String(key, 1, key.length - 1, StandardCharsets.UTF_8);
  }

  /** What lists an image. */
  static byte[] listing(String image) {
    return new ByteWriter().one('c').raw(digest(image)).toArray();
  }

  /** That an index lists an image. */
  static byte[] listing(String image, String index) {
    return new ByteWriter().raw(listing(image)).raw(digest(index)).toArray();
  }

  /** What is about an image. */
  static byte[] about(String subject) {
    return new ByteWriter().one('s').raw(digest(subject)).toArray();
  }

  /** That an image is about another, in the order of arrival. */
  static byte[] about(String subject, StoredImage image) {
    return arrival(about(subject), millis(image), image.digest());
  }

  /** How many images need a blob. */
  static byte[] blob(String digest) {
    return new ByteWriter().one('b').raw(digest(digest)).toArray();
  }

  /** That nobody knows what an image needs. */
  static byte[] unknown(String digest) {
    return start(UNKNOWN).raw(digest(digest)).toArray();
  }

  /** A digest in few bytes, which sort as digests do. */
  static byte[] digest(String digest) {
    int algorithm = Digests.algorithm(digest).equals(Digests.SHA256) ? 1 : 2;
    byte[] value = HexFormat.of().parseHex(Digests.hex(digest));
    return new ByteWriter().one(algorithm).raw(value).toArray();
  }

  /** The digest that follows. */
  static String digest(ByteReader in) {
    boolean first = in.one() == 1;
    byte[] value = in.raw(first ? 32 : 64);
    return (first ? Digests.SHA256 : Digests.SHA512) + ':' + HexFormat.of().formatHex(value);
  }

  /** The digest that ends a key and begins there. */
  static String digestAt(byte[] key, int start) {
    return digest(new ByteReader(Arrays.copyOfRange(key, Math.min(start, key.length), key.length)));
  }

  static boolean startsWith(byte[] key, byte[] prefix) {
    return key.length >= prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }

  private static byte[] arrival(byte[] start, long millis, String digest) {
    return new ByteWriter().raw(start).fixed(millis).raw(digest(digest)).toArray();
  }

  private static ByteWriter start(byte[] letter) {
    return new ByteWriter().raw(letter);
  }
}
