/**
 * Replies and errors as the service sends them, and the bodies of large requests.
 *
 * <p>For {@code aws} alone. Begin with {@code WireReader}.
 */
package dev.ecrpublic.aws.wire;
