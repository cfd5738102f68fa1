/**
 * Lifecycle policies of Amazon ECR: a text checked, and what its rules do to images at an instant.
 *
 * <p>To put one, {@link dev.ecrpublic.emulate.ecr.lifecycle.LifecyclePolicy#parse}, whose refusal
 * stands after {@code Lifecycle policy validation failure:}; to preview or apply it, hand {@link
 * dev.ecrpublic.emulate.ecr.lifecycle.Evaluation} every image of the repository under one lock and
 * show the outcomes, or act on them in their order, which frees parts of indexes for the next run.
 */
package dev.ecrpublic.emulate.ecr.lifecycle;
