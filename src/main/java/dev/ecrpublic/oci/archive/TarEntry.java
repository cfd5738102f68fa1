package dev.ecrpublic.oci.archive;

/**
 * A file in an archive, or a link to one.
 *
 * @param position where its contents begin
 * @param size how many bytes it has
 * @param link the name that it stands for, empty where it is a file itself
 */
record TarEntry(long position, long size, String link) {}
