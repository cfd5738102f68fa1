/**
 * Logging clients in and out, and the credential helper.
 *
 * <p>For the root of the commands. What clients' files hold is in {@code docker}. Begin with {@code
 * LoginCommand}.
 */
package dev.ecrpublic.command.login;
