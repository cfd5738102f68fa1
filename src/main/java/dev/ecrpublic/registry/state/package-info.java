/**
 * The documents and files of a registry's directory, apart from images.
 *
 * <p>For the registry; others read metadata and sign with the key. Begin with {@link
 * dev.ecrpublic.registry.state.StorePaths}.
 */
package dev.ecrpublic.registry.state;
