package dev.ecrpublic.registry;

/**
 * What names an image: its digest, a tag, or both.
 *
 * @param digest the manifest's digest, or null
 * @param tag a tag, or null
 */
public record ImageName(String digest, String tag) {}
