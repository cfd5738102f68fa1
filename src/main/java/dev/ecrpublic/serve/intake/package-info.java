/**
 * Bodies of requests on their way in: how much of them there may be at a time, and where they wait
 * until they are complete.
 *
 * <p>For the fronts of the server. Begin with {@link dev.ecrpublic.serve.intake.Intake}.
 */
package dev.ecrpublic.serve.intake;
