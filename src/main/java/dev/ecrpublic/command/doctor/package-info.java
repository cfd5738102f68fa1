/**
 * What may be wrong around the program, looked at and told with what to do.
 *
 * <p>For the root of the commands. Begin with {@code Examination}.
 */
package dev.ecrpublic.command.doctor;
