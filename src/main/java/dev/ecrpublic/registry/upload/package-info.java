/**
 * Uploads that are not finished, which survive restarts and crashes.
 *
 * <p>For the registry alone. Begin with {@link dev.ecrpublic.registry.upload.UploadStore}.
 */
package dev.ecrpublic.registry.upload;
