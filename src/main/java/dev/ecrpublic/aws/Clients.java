package dev.ecrpublic.aws;

import dev.ecrpublic.aws.http.Remote;
import dev.ecrpublic.aws.http.Retries;
import dev.ecrpublic.aws.http.ShortRequests;
import dev.ecrpublic.aws.http.WatchedHttpClient;
import dev.ecrpublic.model.Progress;
import dev.ecrpublic.service.ClientSetup;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** Makes the SDK's client from resolved settings, so that the SDK looks nothing up by itself. */
final class Clients implements ClientSetup {
  private final Remote settings;
  private final Progress progress;
  private final ExecutionInterceptor[] interceptors;

  private Clients(Remote settings, Progress progress, ExecutionInterceptor... interceptors) {
    this.settings = settings;
    this.progress = progress;
    this.interceptors = interceptors;
  }

  /** A client that reaches the service as {@code settings} say and tells what it has sent. */
  static SdkClient of(Remote settings, Progress progress, ExecutionInterceptor... interceptors) {
    return settings.service().client(new Clients(settings, progress, interceptors));
  }

  @Override
  public <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> B apply(B builder) {
    SdkHttpClient http =
        new ShortRequests(UrlConnectionHttpClient.create(settings.transport()::connect));
    ClientOverrideConfiguration.Builder overrides =
        ClientOverrideConfiguration.builder().retryStrategy(Retries.strategy(settings));
    for (ExecutionInterceptor interceptor : interceptors) {
      overrides.addExecutionInterceptor(interceptor);
    }
    return builder
        .region(Region.of(settings.region()))
        .endpointOverride(settings.endpoint())
        // The endpoint has them already, and the SDK refuses one that is given beside them.
        .dualstackEnabled(false)
        .fipsEnabled(false)
        .credentialsProvider(settings.credentials().orElseGet(AnonymousCredentialsProvider::create))
        .httpClient(progress == Progress.OFF ? http : new WatchedHttpClient(http, progress))
        .overrideConfiguration(overrides.build());
  }
}
