/**
 * The pictures that stand for repositories, for everybody to see.
 *
 * <p>For the server. Begin with {@link dev.ecrpublic.serve.gallery.LogoFront}.
 */
package dev.ecrpublic.serve.gallery;
