package dev.ecrpublic.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ecrpublic.model.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostConfigTest {
  @TempDir Path home;

  private HostConfig load() {
    return HostConfig.load(Map.of("HOME", home.toString()));
  }

  private Path write(String text) throws IOException {
    Path directory = Files.createDirectories(home.resolve(".config/ecr-public"));
    return Files.writeString(directory.resolve("config.json"), text);
  }

  @Test
  void noFileMeansNoHosts() {
    assertEquals(List.of(), load().hosts());
    assertEquals(HostEntry.NONE, load().entry(RegistryHost.ECR_PUBLIC));
  }

  @Test
  void hostsAreFoundUnderAnySpelling() throws IOException {
    write(
        """
        {
          "hosts": {
            "https://public.ecr.aws/": {"profile": "work"},
            "localhost:5055": {"local": "~/registry"},
            "localhost:5056": {"local": "~/registry", "service": "ecr"},
            "registry.test": {"profile": "ci", "endpoint": "http://127.0.0.1:5055"}
          }
        }
        """);
    HostConfig config = load();
    assertEquals(
        new HostEntry(Optional.of("work"), Optional.empty(), Optional.empty()),
        config.entry(RegistryHost.ECR_PUBLIC));
    assertEquals(
        new HostEntry(Optional.empty(), Optional.empty(), Optional.of("~/registry")),
        config.entry(new RegistryHost("localhost:5055")));
    assertEquals(
        new HostEntry(Optional.empty(), Optional.empty(), Optional.of("~/registry"))
            .ofService("ecr"),
        config.entry(new RegistryHost("localhost:5056")));
    assertEquals(
        new HostEntry(Optional.of("ci"), Optional.of("http://127.0.0.1:5055"), Optional.empty()),
        config.entry(new RegistryHost("registry.test")));
  }

  @Test
  void xdgConfigHomeNamesTheDirectory() throws IOException {
    Path directory = Files.createDirectories(home.resolve("xdg/ecr-public"));
    Files.writeString(directory.resolve("config.json"), "{\"hosts\": {\"a.test\": {}}}");
    Map<String, String> env =
        Map.of("HOME", "/nowhere", "XDG_CONFIG_HOME", home.resolve("xdg").toString());
    assertEquals(List.of(new RegistryHost("a.test")), HostConfig.load(env).hosts());
  }

  @Test
  void entriesAreWrittenBesideTheOthers() throws IOException {
    Path file = write("{\n  \"hosts\": {\n    \"a.test\": {\"profile\": \"a\"}\n  }\n}\n");
    load()
        .put(
            new RegistryHost("localhost:5055"),
            new HostEntry(Optional.empty(), Optional.empty(), Optional.of("/data")));
    assertEquals(
        """
        {
          "hosts": {
            "a.test": {"profile": "a"},
            "localhost:5055": {
              "local": "/data"
            }
          }
        }
        """,
        Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | is not a JSON object",
        "{\"host\": {}} | has the unknown key \"host\"",
        "{\"hosts\": []} | has \"hosts\" that are not an object",
        "{\"hosts\": {\"a b\": {}}} | has \"a b\", which is no host name",
        "{\"hosts\": {\"a\": 1}} | has an entry for \"a\" that is not an object",
        "{\"hosts\": {\"a\": {\"x\": \"\"}}} | has the unknown key \"x\" for \"a\";"
            + " known are [profile, endpoint, local, service]",
        "{\"hosts\": {\"a\": {\"service\": \"s3\"}}} | has the unknown service \"s3\" for \"a\";"
            + " known are [ecr-public, ecr]",
        "{\"hosts\": {\"a\": {\"profile\": 1}}} | has \"profile\" for \"a\" that is not a text",
        "{\"hosts\": {\"a\": {\"local\": \"/d\", \"profile\": \"p\"}}} |"
            + " has \"local\" for \"a\" beside other keys",
        "{ | is not JSON: Expecting property name enclosed in double quotes:"
            + " line 1 column 2 (char 1)",
      })
  void mistakesAreNamed(String text, String problem) throws IOException {
    Path file = write(text);
    assertEquals(file + " " + problem, assertThrows(Failure.class, this::load).getMessage());
  }
}
