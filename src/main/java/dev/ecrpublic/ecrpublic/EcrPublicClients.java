package dev.ecrpublic.ecrpublic;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecrpublic.EcrPublicClient;

/** Makes the SDK's client from resolved settings, so that the SDK looks nothing up by itself. */
final class EcrPublicClients {
  private EcrPublicClients() {}

  /** A client that reaches the service as {@code settings} say. */
  static EcrPublicClient of(Remote settings, ExecutionInterceptor... interceptors) {
    ClientOverrideConfiguration.Builder overrides =
        ClientOverrideConfiguration.builder().retryStrategy(Retries.strategy(settings));
    for (ExecutionInterceptor interceptor : interceptors) {
      overrides.addExecutionInterceptor(interceptor);
    }
    return EcrPublicClient.builder()
        .region(Region.of(settings.region()))
        .endpointOverride(settings.endpoint())
        .credentialsProvider(settings.credentials().orElseGet(AnonymousCredentialsProvider::create))
        .httpClient(UrlConnectionHttpClient.create(settings.transport()::connect))
        .overrideConfiguration(overrides.build())
        .build();
  }
}
