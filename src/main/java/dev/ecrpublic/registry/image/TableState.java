package dev.ecrpublic.registry.image;

import dev.ecrpublic.registry.listing.ListingState;
import dev.ecrpublic.registry.table.ByteReader;
import dev.ecrpublic.registry.table.ByteWriter;

/**
 * What a table of images says of itself as a whole.
 *
 * @param images how many images there are
 * @param listing what its {@code index.json} is like
 */
public record TableState(int images, ListingState listing) {
  /** The state in bytes. */
  public byte[] encode() {
    return new ByteWriter()
        .number(images)
        .number(listing.length())
        .number(listing.end())
        .fixed(listing.checksum())
        .number(listing.entries())
        .number(listing.dead())
        .toArray();
  }

  /** The state in such bytes; IndexOutOfBoundsException for others. */
  public static TableState decode(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    return new TableState(
        Math.toIntExact(in.number()),
        new ListingState(in.number(), in.number(), (int) in.fixed(), in.number(), in.number()));
  }
}
