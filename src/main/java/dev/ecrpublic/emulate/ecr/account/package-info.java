/**
 * Whose private registry it is, and what is kept of it and of its repositories.
 *
 * <p>For the operations in the rooms beside this one. Begin with {@link
 * dev.ecrpublic.emulate.ecr.account.PrivateAccount}.
 */
package dev.ecrpublic.emulate.ecr.account;
