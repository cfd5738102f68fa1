/**
 * What docker and its relatives keep about logins, and the tools that log in.
 *
 * <p>For the login commands and the credential helper. Begin with {@code DockerConfig}.
 */
package dev.ecrpublic.docker;
