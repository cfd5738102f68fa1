/**
 * What to do next after an error: pure rules from a failure and its surroundings to one sentence or
 * two. Nothing here is looked at before an error is reported. Begin at {@link Hints}; only what
 * reports errors uses it.
 */
package dev.ecrpublic.hint;
