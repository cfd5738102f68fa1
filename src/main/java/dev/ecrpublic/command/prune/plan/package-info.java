/**
 * What a prune deletes: images, what their manifests refer to, rules, and the plan that follows.
 *
 * <p>Pure; for the command. Begin with {@code Planner}.
 */
package dev.ecrpublic.command.prune.plan;
