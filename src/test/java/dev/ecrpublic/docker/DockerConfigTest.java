package dev.ecrpublic.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.model.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerConfigTest {
  private static final String INSTALLED =
      "{\n\t\"credHelpers\": {\n\t\t\"public.ecr.aws\": \"ecr-public\"\n\t}\n}\n";
  @TempDir Path home;

  private DockerConfig config() {
    return DockerConfig.of(Map.of("HOME", home.toString()));
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void theFileIsMadeForItsOwnerAlone() throws IOException {
    assertTrue(config().install(RegistryHost.ECR_PUBLIC));
    Path file = home.resolve(".docker/config.json");
    assertEquals(INSTALLED, Files.readString(file));
    assertEquals("rw-------", mode(file));
    assertEquals("rwx------", mode(file.getParent()));
  }

  @Test
  void dockerConfigNamesTheDirectory() throws IOException {
    Path directory = home.resolve("elsewhere");
    DockerConfig.of(Map.of("HOME", "/nowhere", "DOCKER_CONFIG", directory.toString()))
        .install(RegistryHost.ECR_PUBLIC);
    assertEquals(INSTALLED, Files.readString(directory.resolve("config.json")));
  }

  @Test
  void modeStays() throws IOException {
    Path file = Files.createDirectories(home.resolve(".docker")).resolve("config.json");
    Files.writeString(file, "{}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    config().install(RegistryHost.ECR_PUBLIC);
    assertEquals("rw-r-----", mode(file));
  }

  @Test
  void aSymbolicLinkStaysAndItsTargetIsEdited() throws IOException {
    Path target = Files.writeString(home.resolve("dotfiles.json"), "{\"a\":1}");
    Path link = Files.createDirectories(home.resolve(".docker")).resolve("config.json");
    Files.createSymbolicLink(link, Path.of("../dotfiles.json"));
    config().install(RegistryHost.ECR_PUBLIC);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(
        "{\"a\":1, \"credHelpers\": {\"public.ecr.aws\": \"ecr-public\"}}",
        Files.readString(target));
  }

  @Test
  void aLinkToNothingYetIsFollowed() throws IOException {
    Path link = Files.createDirectories(home.resolve(".docker")).resolve("config.json");
    Files.createSymbolicLink(link, home.resolve("later/config.json"));
    config().install(RegistryHost.ECR_PUBLIC);
    assertEquals(INSTALLED, Files.readString(home.resolve("later/config.json")));
  }

  @Test
  void nothingButTheFileIsLeftBehind() throws IOException {
    config().install(RegistryHost.ECR_PUBLIC);
    assertFalse(config().install(RegistryHost.ECR_PUBLIC), "the second time changes nothing");
    try (Stream<Path> files = Files.list(home.resolve(".docker"))) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void uninstallingUndoesInstalling() throws IOException {
    Path file = Files.createDirectories(home.resolve(".docker")).resolve("config.json");
    String before = "{\n  \"credsStore\": \"pass\",\n  \"credHelpers\": {\"gcr.io\": \"gcr\"}\n}\n";
    Files.writeString(file, before);
    assertTrue(config().install(RegistryHost.ECR_PUBLIC));
    assertTrue(config().uninstall(RegistryHost.ECR_PUBLIC));
    assertEquals(before, Files.readString(file));
    assertFalse(config().uninstall(RegistryHost.ECR_PUBLIC));
  }

  @Test
  void aHelperOfSomebodyElseIsNotUninstalled() throws IOException {
    Path file = Files.createDirectories(home.resolve(".docker")).resolve("config.json");
    String before = "{\"credHelpers\": {\"public.ecr.aws\": \"ecr-login\"}}";
    Files.writeString(file, before);
    assertFalse(config().uninstall(RegistryHost.ECR_PUBLIC));
    assertEquals(before, Files.readString(file));
  }

  @Test
  void aFileThatIsNotJsonIsLeftAlone() throws IOException {
    Path file = Files.createDirectories(home.resolve(".docker")).resolve("config.json");
    Files.writeString(file, "{ // comment\n}");
    Failure refusal = assertThrows(Failure.class, () -> config().install(RegistryHost.ECR_PUBLIC));
    assertEquals(253, refusal.exitCode());
    assertTrue(refusal.getMessage().startsWith(file + " is not valid JSON at line 1, column "));
    assertEquals("{ // comment\n}", Files.readString(file));
  }
}
