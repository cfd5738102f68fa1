package dev.ecrpublic.fuzz;

import dev.ecrpublic.app.Run;
import dev.ecrpublic.canary.RawEndpoint;
import dev.ecrpublic.service.ecr.Ecr;
import dev.ecrpublic.service.ecrpublic.EcrPublic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Command lines that are almost right. */
class LinesFuzzTest {
  /** What serves until it is told to stop, or waits for the world to change. */
  private static final List<String> LASTING = List.of("serve", "wait");

  private static final List<String> LINES =
      List.of(
          "describe-repositories --max-items 3 --page-size 2 --output table --color on",
          "describe-images --repository-name team/app --image-ids imageTag=v1 imageDigest=sha256:a",
          "describe-images --repository-name team/app --image-ids [{\"imageTag\":\"v1\"}]",
          "describe-images --cli-input-yaml repositoryName:\u00a0team/app --output yaml",
          "create-repository --repository-name team/app --catalog-data description=a,aboutText=b",
          "tag-resource --resource-arn arn:aws:ecr-public::1:repository/a --tags Key=a,Value=b",
          "put-image --repository-name a/b --image-manifest {} --image-tag v1 --debug",
          "upload-layer-part --repository-name ab --upload-id u --part-first-byte 0"
              + " --part-last-byte 9 --layer-part-blob aGk=",
          "get-login-password --region us-east-1 --no-sign-request",
          "get-authorization-token --query authorizationData.authorizationToken --output text",
          "describe-registries --endpoint-url http://127.0.0.1:1 --cli-read-timeout 1",
          "describe-registries --generate-cli-skeleton output --cli-error-format json",
          "describe-registries --profile nobody --ca-bundle /nowhere --no-verify-ssl",
          "login --registry public.ecr.aws --tool docker",
          "login --config-only --registry localhost:5055 --local",
          "login status --registry ghcr.io --output text",
          "logout --registry 123456789012.dkr.ecr.eu-west-1.amazonaws.com --config-only",
          "local path --data-dir data --output json",
          "local reset --data-dir data --yes",
          "local status --data-dir data",
          "completion bash",
          "help describe-images",
          "describe-images help",
          "--local describe-repositories --query repositories[].repositoryName",
          "--local create-repository --repository-name team/app",
          "--version");

  @TempDir private Path home;

  @Test
  void areCarriedOutOrRefused() throws IOException {
    try (RawEndpoint endpoint = new RawEndpoint()) {
      endpoint.answers(200, "", "{}");
      Fuzz.each(
          1200,
          (random, input) -> {
            List<String> words = new ArrayList<>();
            for (String word : Mutation.pick(LINES, random).split(" ")) {
              words.add(random.nextInt(4) == 0 ? Mutation.of(List.of(word), random) : word);
            }
            if (random.nextInt(6) == 0) {
              words.add(random.nextInt(words.size()), Mutation.pick(words, random));
            }
            words.removeIf(LASTING::contains);
            input.append(words);
            Run run =
                Run.in(home)
                    .of(random.nextInt(3) == 0 ? new Ecr() : new EcrPublic())
                    .withKeys()
                    .env("PATH", "/nowhere")
                    .env("AWS_REGION", "us-east-1")
                    .env("AWS_MAX_ATTEMPTS", "1")
                    .env("ECR_PUBLIC_LOCAL_DIR", home.resolve("registry").toString())
                    .env("AWS_ENDPOINT_URL", "http://127.0.0.1:" + endpoint.port());
            Run.Done done = run.words(words.toArray(String[]::new));
            Fuzz.assertTold(done, words.stream().anyMatch(LinesFuzzTest::asksForTraces));
          });
    }
  }

  /** {@code --debug}, or its beginning, which says as much. */
  private static boolean asksForTraces(String word) {
    return word.startsWith("--d") && "--debug".startsWith(word);
  }
}
