/**
 * A request put together from the options of an operation.
 *
 * <p>For the commands that send one. Begin with {@code Input}.
 */
package dev.ecrpublic.command.request;
