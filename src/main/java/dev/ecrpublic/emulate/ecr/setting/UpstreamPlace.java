package dev.ecrpublic.emulate.ecr.setting;

/**
 * Where the images of a repository come from.
 *
 * @param host the registry there
 * @param path the repository there
 */
public record UpstreamPlace(String host, String path) {}
