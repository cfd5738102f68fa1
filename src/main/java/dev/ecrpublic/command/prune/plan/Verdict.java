package dev.ecrpublic.command.prune.plan;

/**
 * What becomes of an image.
 *
 * @param image the image
 * @param goes whether it is deleted
 * @param reason why, in words
 */
public record Verdict(PrunedImage image, boolean goes, String reason) {}
