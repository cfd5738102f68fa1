package dev.ecrpublic.service;

/**
 * Where completion finds the names that a member of a request may have.
 *
 * @param operation the operation that is asked
 * @param list the list in its reply
 * @param member the member of the list's structures that holds a name
 * @param largestPage whether the largest page is asked for
 */
public record NameSource(String operation, String list, String member, boolean largestPage) {}
