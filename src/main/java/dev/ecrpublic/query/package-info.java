/**
 * JMESPath over plain values, in the dialect of jmespath.py.
 *
 * <p>For results. Tokens are in {@code syntax}. Begin with {@code Query}.
 */
package dev.ecrpublic.query;
