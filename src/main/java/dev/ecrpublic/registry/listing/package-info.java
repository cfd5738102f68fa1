/**
 * The {@code index.json} that is made of a table of images, changed in place.
 *
 * <p>For the registry; OCI tools read the file. Begin with {@link
 * dev.ecrpublic.registry.listing.ListingEdit}.
 */
package dev.ecrpublic.registry.listing;
