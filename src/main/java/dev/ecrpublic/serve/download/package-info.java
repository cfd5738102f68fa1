/**
 * Blobs for whoever has a signed address, which the API hands out for a while.
 *
 * <p>For the server. Begin with {@link dev.ecrpublic.serve.download.DownloadFront}.
 */
package dev.ecrpublic.serve.download;
