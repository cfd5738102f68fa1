package dev.ecrpublic.service;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;

/** Tells a client how to reach its service. */
public interface ClientSetup {
  /** The builder, set up. */
  <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> B apply(B builder);
}
