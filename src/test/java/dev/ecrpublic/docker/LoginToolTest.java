package dev.ecrpublic.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LoginToolTest {
  @Test
  void everyToolHasItsOwnWords() {
    StringBuilder words = new StringBuilder();
    RegistryHost local = new RegistryHost("127.0.0.1:5055");
    for (LoginTool tool : LoginTool.values()) {
      for (RegistryHost host : new RegistryHost[] {RegistryHost.ECR_PUBLIC, local}) {
        words.append(tool.program()).append(' ');
        words.append(String.join(" ", tool.login(host))).append('\n');
      }
      words.append(tool.program()).append(' ');
      words.append(String.join(" ", tool.logout(RegistryHost.ECR_PUBLIC))).append('\n');
    }
    assertEquals(
        """
        docker login --username AWS --password-stdin public.ecr.aws
        docker login --username AWS --password-stdin 127.0.0.1:5055
        docker logout public.ecr.aws
        podman login --username AWS --password-stdin public.ecr.aws
        podman login --username AWS --password-stdin --tls-verify=false 127.0.0.1:5055
        podman logout public.ecr.aws
        helm registry login --username AWS --password-stdin public.ecr.aws
        helm registry login --username AWS --password-stdin --plain-http 127.0.0.1:5055
        helm registry logout public.ecr.aws
        skopeo login --username AWS --password-stdin public.ecr.aws
        skopeo login --username AWS --password-stdin --tls-verify=false 127.0.0.1:5055
        skopeo logout public.ecr.aws
        buildah login --username AWS --password-stdin public.ecr.aws
        buildah login --username AWS --password-stdin --tls-verify=false 127.0.0.1:5055
        buildah logout public.ecr.aws
        nerdctl login --username AWS --password-stdin public.ecr.aws
        nerdctl login --username AWS --password-stdin 127.0.0.1:5055
        nerdctl logout public.ecr.aws
        finch login --username AWS --password-stdin public.ecr.aws
        finch login --username AWS --password-stdin 127.0.0.1:5055
        finch logout public.ecr.aws
        oras login --username AWS --password-stdin public.ecr.aws
        oras login --username AWS --password-stdin --plain-http 127.0.0.1:5055
        oras logout public.ecr.aws
        crane auth login --username AWS --password-stdin public.ecr.aws
        crane auth login --username AWS --password-stdin 127.0.0.1:5055
        crane auth logout public.ecr.aws
        """,
        words.toString());
  }
}
