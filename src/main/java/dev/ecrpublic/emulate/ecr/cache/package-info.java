/**
 * Pull through caches: images that come from another registry when somebody asks for them.
 *
 * <p>For the private registry and its server. Begin with {@link
 * dev.ecrpublic.emulate.ecr.cache.PullThrough}.
 */
package dev.ecrpublic.emulate.ecr.cache;
