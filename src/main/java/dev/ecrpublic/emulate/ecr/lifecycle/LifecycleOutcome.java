package dev.ecrpublic.emulate.ecr.lifecycle;

/**
 * What happens to an image.
 *
 * @param image the image as it was when the policy was evaluated
 * @param action what is done to it
 * @param rulePriority the rule that does it, that of the subject for what follows a subject
 */
public record LifecycleOutcome(LifecycleImage image, LifecycleAction action, int rulePriority) {}
