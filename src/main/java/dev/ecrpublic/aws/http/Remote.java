package dev.ecrpublic.aws.http;

import dev.ecrpublic.service.Service;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Everything that decides how the service is reached, resolved.
 *
 * @param service the service
 * @param endpoint the URL that requests are sent to, path and query included
 * @param region the region that requests are signed for
 * @param credentials what requests are signed with, empty for unsigned requests
 * @param adaptive whether the client also limits its own rate
 * @param maxAttempts how often a request is sent at most
 * @param transport how connections are made
 */
public record Remote(
    Service service,
    URI endpoint,
    String region,
    Optional<AwsCredentialsProvider> credentials,
    boolean adaptive,
    int maxAttempts,
    Transport transport) {}
