package dev.ecrpublic.aws;

import dev.ecrpublic.aws.http.Remote;
import dev.ecrpublic.aws.http.Retries;
import dev.ecrpublic.aws.http.ShortRequests;
import dev.ecrpublic.aws.http.WatchedHttpClient;
import dev.ecrpublic.model.Progress;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecrpublic.EcrPublicClient;

/** Makes the SDK's client from resolved settings, so that the SDK looks nothing up by itself. */
final class EcrPublicClients {
  private EcrPublicClients() {}

  /** A client that reaches the service as {@code settings} say and tells what it has sent. */
  static EcrPublicClient of(
      Remote settings, Progress progress, ExecutionInterceptor... interceptors) {
    SdkHttpClient http =
        new ShortRequests(UrlConnectionHttpClient.create(settings.transport()::connect));
    ClientOverrideConfiguration.Builder overrides =
        ClientOverrideConfiguration.builder().retryStrategy(Retries.strategy(settings));
    for (ExecutionInterceptor interceptor : interceptors) {
      overrides.addExecutionInterceptor(interceptor);
    }
    return EcrPublicClient.builder()
        .region(Region.of(settings.region()))
        .endpointOverride(settings.endpoint())
        .credentialsProvider(settings.credentials().orElseGet(AnonymousCredentialsProvider::create))
        .httpClient(progress == Progress.OFF ? http : new WatchedHttpClient(http, progress))
        .overrideConfiguration(overrides.build())
        .build();
  }
}
