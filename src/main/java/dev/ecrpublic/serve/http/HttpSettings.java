package dev.ecrpublic.serve.http;

import java.time.Duration;

/**
 * How the server treats its clients.
 *
 * @param headPatience how long the head of a request may take
 * @param patience how long a client may do nothing while a body is on the way
 * @param hosts the names by which clients may know the server
 * @param connections how many there may be at a time
 */
public record HttpSettings(
    Duration headPatience, Duration patience, HostNames hosts, int connections) {}
