package dev.ecrpublic.registry.image;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;

/** The images of a repository at one moment, to be closed. */
public interface Images extends AutoCloseable {
  /** How many there are. */
  int count() throws IOException;

  /** The image with this digest, or null. */
  StoredImage withDigest(String digest) throws IOException;

  /** The image that a tag points to, or null. */
  StoredImage withTag(String tag) throws IOException;

  /**
   * Images in the order of their arrival after a {@link StoredImage#position}, no more than that.
   */
  List<StoredImage> after(String position, int limit) throws IOException;

  /** Tags in lexical order after one that need not be there, no more than that. */
  List<String> tagsAfter(String tag, int limit) throws IOException;

  /** Passes every image on, in the order of their arrival. */
  void forEach(Consumer<StoredImage> consumer) throws IOException;

  /** The digests of the image indexes that list an image. */
  SortedSet<String> indexesListing(String digest) throws IOException;

  /** Images that may be about another one, in the order of their arrival; no other images are. */
  List<StoredImage> maybeAbout(String subject) throws IOException;

  @Override
  void close() throws IOException;
}
