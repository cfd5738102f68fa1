/**
 * Text into plain values: shorthand, JSON, YAML, files, blobs, skeletons and validation.
 *
 * <p>For operations. It knows members, and no command line. Begin with {@code ParameterText}.
 */
package dev.ecrpublic.input;
