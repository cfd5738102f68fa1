package dev.ecrpublic.command.prune.plan;

import java.util.List;
import java.util.Map;

/**
 * What a repository holds.
 *
 * @param images its images, each once
 * @param links what their manifests refer to, by digest
 * @param unreadable the digests of manifests that may refer to anything, with why
 */
public record Inventory(
    List<PrunedImage> images, Map<String, ManifestLinks> links, Map<String, String> unreadable) {}
