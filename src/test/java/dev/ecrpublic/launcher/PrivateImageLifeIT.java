package dev.ecrpublic.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ecrpublic.terminal.Clients;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image in a pipeline with a private registry: a shell script that would run on AWS, too. */
@Tag("clients")
class PrivateImageLifeIT {
  @TempDir private Path work;

  @Test
  void anImageGoesThroughAPipeline() throws IOException, InterruptedException {
    Clients.require("bash");
    Path script = Path.of("src/test/scripts/private-image-life.sh").toAbsolutePath();
    Distribution.Done done =
        Distribution.command(work, "bash", script.toString())
            .withClients()
            .run(Distribution.HOME.resolve("bin").toString(), work.toString());

    assertEquals("", done.err());
    assertEquals(0, done.exit(), done.out());
    assertEquals(
        """
        == create-repository
        123456789012.dkr.ecr.us-east-1.amazonaws.com/team/service\tIMMUTABLE_WITH_EXCLUSION
        == push
        123456789012.dkr.ecr.us-east-1.amazonaws.com/team/service@sha256:DIGEST
        255 ecr: [ERROR]: The local registry refused: The image tag 'build-1' already exists in \
        the 'team/service' repository and cannot be overwritten because the tag is immutable.
        123456789012.dkr.ecr.us-east-1.amazonaws.com/team/service@sha256:DIGEST
        == a gate on a scan that nobody can do
        254 ecr: [ERROR]: An error occurred (ScanNotFoundException) when calling the \
        DescribeImageScanFindings operation: Image scan does not exist for the image with \
        '{imageDigest:'null', imageTag:'build-1'}' in the repository with name 'team/service' in \
        the registry with id '123456789012'
        IN_PROGRESS
        1 ecr: [ERROR]: Waiter ImageScanComplete failed: Waiter encountered a terminal failure \
        state: For expression "imageScanStatus.status" we matched expected path: "FAILED"
        == a gate on findings from elsewhere
        build-1 does not pass
        build-2 passes
        == retag
        release-2
        latest
        254 ecr: [ERROR]: An error occurred (ImageAlreadyExistsException) when calling the \
        PutImage operation: Image with digest 'sha256:DIGEST' and tag 'latest' already exists in \
        the repository with name 'team/service' in registry with id '123456789012'
        254 ecr: [ERROR]: An error occurred (ImageTagAlreadyExistsException) when calling the \
        PutImage operation: The image tag 'release-2' already exists in the 'team/service' \
        repository and cannot be overwritten because the tag is immutable.
        latest
        == put-lifecycle-policy
        254 ecr: [ERROR]: An error occurred (InvalidParameterException) when calling the \
        PutLifecyclePolicy operation: Invalid parameter at 'lifecyclePolicyText' failed to satisfy \
        constraint: 'Lifecycle policy validation failure: rules[0].action.type: "vanish" is not \
        one of expire, transition (rulePriority 1)'
        team/service
        == preview
        COMPLETE\t0
        == run
        team/service\texpire\t2\tsha256:DIGEST\tbuild-1 latest
        team/service\texpired\t2\tsha256:DIGEST\tbuild-1 latest
        == list-images
        build-2\trelease-2
        """,
        done.out().replaceAll("sha256:[0-9a-f]{64}", "sha256:DIGEST"));
  }
}
