/**
 * The AWS configuration files.
 *
 * <p>For settings and credentials. Begin with {@code Profiles}.
 */
package dev.ecrpublic.aws.profile;
