/**
 * How a command reaches the service or the embedded registry.
 *
 * <p>For the commands that send requests. Begin with {@code Connections}.
 */
package dev.ecrpublic.command.connection;
