package dev.ecrpublic.serve.http;

import java.time.Duration;

/**
 * How long the server waits for its clients.
 *
 * @param headPatience how long the head of a request may take
 * @param patience how long a client may do nothing while a body is on the way
 */
public record HttpSettings(Duration headPatience, Duration patience) {}
