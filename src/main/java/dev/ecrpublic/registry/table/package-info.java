/**
 * Sorted tables of bytes in one file each, of which a change costs no more when they are large.
 *
 * <p>For the registry, which keeps its images in them; they know nothing of images. Begin with
 * {@link dev.ecrpublic.registry.table.TableFile}.
 */
package dev.ecrpublic.registry.table;
