/**
 * Calls to the service: credentials, the connection, and the password in a token.
 *
 * <p>For commands. Transport is in {@code http}, replies and errors are in {@code wire},
 * configuration files in {@code profile}. Begin with {@code Connection}.
 */
package dev.ecrpublic.aws;
