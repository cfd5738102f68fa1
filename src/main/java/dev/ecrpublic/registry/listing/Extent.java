package dev.ecrpublic.registry.listing;

/**
 * Where an entry stands in a listing, with the comma or blank before it.
 *
 * @param offset where it begins
 * @param length how many bytes it may take
 */
public record Extent(long offset, int length) {}
