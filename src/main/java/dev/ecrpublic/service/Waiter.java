package dev.ecrpublic.service;

import dev.ecrpublic.model.MemberPath;

/**
 * Something that can be waited for by asking again and again.
 *
 * @param name the command's name, such as {@code image-scan-complete}
 * @param operation the operation that is asked
 * @param member the member of its reply that tells
 * @param success the value that ends the wait well
 * @param failure the value that ends it badly
 * @param seconds how long to wait before asking again
 * @param attempts how often to ask at most
 */
public record Waiter(
    String name,
    String operation,
    MemberPath member,
    String success,
    String failure,
    int seconds,
    int attempts) {}
