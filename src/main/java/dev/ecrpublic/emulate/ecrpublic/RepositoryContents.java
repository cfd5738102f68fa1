package dev.ecrpublic.emulate.ecrpublic;

import dev.ecrpublic.registry.rule.NoSuchRepository;

/**
 * What distribution clients see of a repository. Every use of it throws {@link NoSuchRepository}
 * once the repository is deleted, where it needs the repository itself.
 *
 * @param name the repository's name
 * @param blobs layers and configurations
 * @param uploads blobs on their way
 * @param manifests images and their tags
 */
public record RepositoryContents(
    String name, BlobContents blobs, UploadContents uploads, ManifestContents manifests) {}
