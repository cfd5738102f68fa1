package dev.ecrpublic.emulate.ecrpublic;

import static dev.ecrpublic.emulate.ecrpublic.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ecrpublic.registry.rule.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecrpublic.model.InvalidParameterException;
import software.amazon.awssdk.services.ecrpublic.model.LimitExceededException;
import software.amazon.awssdk.services.ecrpublic.model.Repository;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryAlreadyExistsException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryNotEmptyException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryNotFoundException;

class RepositoriesTest {
  @TempDir Path temporary;
  private LocalSettings settings;
  private LocalRegistry registry;

  @BeforeEach
  void open() throws IOException {
    settings =
        LocalSettings.of(
            temporary.resolve("data"), new SettableClock("2025-01-02T03:04:05.678999Z"));
    registry = LocalRegistry.open(settings);
  }

  @Test
  void aRepositoryHasAnArnAnUriAndACreatedDate() {
    var created = registry.createRepository(r -> r.repositoryName("project-a/nginx-web-app"));
    assertEquals(
        "CreateRepositoryResponse(Repository=Repository("
            + "RepositoryArn=arn:aws:ecr-public::123456789012:repository/project-a/nginx-web-app,"
            + " RegistryId=123456789012, RepositoryName=project-a/nginx-web-app,"
            + " RepositoryUri=public.ecr.aws/local/project-a/nginx-web-app,"
            + " CreatedAt=2025-01-02T03:04:05.678Z), CatalogData=RepositoryCatalogData())",
        created.toString());
    assertEquals(
        List.of(created.repository()), registry.describeRepositories(r -> {}).repositories());
  }

  @Test
  void accountAliasAndHostAreSettings() throws IOException {
    LocalRegistry other =
        LocalRegistry.open(
            settings
                .withAccountId("012345678910")
                .withAlias("a1b2c3d4")
                .withRegistryHost("localhost:5000"));
    Repository repository = other.createRepository(r -> r.repositoryName("ab")).repository();
    assertEquals("012345678910", repository.registryId());
    assertEquals("arn:aws:ecr-public::012345678910:repository/ab", repository.repositoryArn());
    assertEquals("localhost:5000/a1b2c3d4/ab", repository.repositoryUri());
  }

  @Test
  void aRepositoryIsAnOciImageLayout() throws IOException {
    registry.createRepository(r -> r.repositoryName("aa/bb"));
    Path layout = temporary.resolve("data/repositories/aa+bb");
    assertEquals(
        "{\"imageLayoutVersion\":\"1.0.0\"}", Files.readString(layout.resolve("oci-layout")));
    assertEquals(
        "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.index.v1+json\","
            + "\"annotations\":{\"dev.ecrpublic.checksum\":\"crc32:6f569dad\",\"dev.ecrpublic.table\":\"images.db\"},\"manifests\":[]}",
        Files.readString(layout.resolve("index.json")));
    assertTrue(Files.isDirectory(layout.resolve("blobs/sha256")));
    try (var files = Files.list(layout)) {
      assertEquals(
          List.of("blobs", "images.db", "index.json", "oci-layout", "repository.json"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve("data"))));
  }

  @Test
  void namesThatLookLikePartsOfALayoutLiveSideBySide() {
    List<String> names = List.of("aa", "aa/bb", "aa/blobs", "aa/blobs/sha256", "aa/index.json");
    for (String name : names) {
      registry.createRepository(r -> r.repositoryName(name));
      new Pusher(registry, name).image("v1", "{\"of\":\"" + name + "\"}", "layer of " + name);
    }
    assertEquals(
        names,
        registry.describeRepositories(r -> {}).repositories().stream()
            .map(Repository::repositoryName)
            .toList());
    registry.deleteRepository(r -> r.repositoryName("aa").force(true));
    for (String name : names.subList(1, names.size())) {
      assertEquals(
          1, registry.describeImages(r -> r.repositoryName(name)).imageDetails().size(), name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a, Member must have length greater than or equal to 2",
    "../x, PATTERN",
    "..,  PATTERN",
    "/etc/passwd, PATTERN",
    "aa//bb, PATTERN",
    "aa/../bb, PATTERN",
    "aa+bb, PATTERN",
    "Upper, PATTERN",
    "aa-, PATTERN",
  })
  void namesThatTheServiceRefuses(String name, String constraint) {
    String rule =
        constraint.replace(
            "PATTERN",
            "must satisfy regular expression"
                + " '(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*'");
    String message =
        "Invalid parameter at 'repositoryName' failed to satisfy constraint: '" + rule + "'";
    assertRefused(
        InvalidParameterException.class,
        message,
        () -> registry.createRepository(r -> r.repositoryName(name)));
    assertRefused(
        InvalidParameterException.class,
        message,
        () -> registry.deleteRepository(r -> r.repositoryName(name)));
    assertRefused(
        InvalidParameterException.class,
        message,
        () -> registry.describeImages(r -> r.repositoryName(name)));
  }

  @Test
  void aNameMayHave205CharactersAndIsRequired() {
    String longest = "a".repeat(205);
    registry.createRepository(r -> r.repositoryName(longest));
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'repositoryName' failed to satisfy constraint:"
            + " 'Member must have length less than or equal to 205'",
        () -> registry.createRepository(r -> r.repositoryName(longest + "a")));
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'repositoryName' failed to satisfy constraint:"
            + " 'Member must not be null'",
        () -> registry.createRepository(r -> {}));
  }

  @Test
  void aNameCanBeTakenOnce() {
    registry.createRepository(r -> r.repositoryName("aa"));
    assertRefused(
        RepositoryAlreadyExistsException.class,
        "The repository with name 'aa' already exists in the registry with id '123456789012'",
        () -> registry.createRepository(r -> r.repositoryName("aa")));
  }

  @Test
  void theNumberOfRepositoriesIsLimited() throws IOException {
    LocalRegistry small = LocalRegistry.open(settings.withLimits(new Limits(1, 9, 9, 9)));
    small.createRepository(r -> r.repositoryName("aa"));
    assertRefused(
        LimitExceededException.class,
        "The registry with id '123456789012' already has the maximum number of repositories: 1",
        () -> small.createRepository(r -> r.repositoryName("bb")));
  }

  @Test
  void onlyAnEmptyRepositoryIsDeletedWithoutForce() {
    var created = registry.createRepository(r -> r.repositoryName("aa"));
    new Pusher(registry, "aa").image("v1", "{}", "layer");
    assertRefused(
        RepositoryNotEmptyException.class,
        "The repository with name 'aa' in registry with id '123456789012' cannot be deleted because"
            + " it still contains images",
        () -> registry.deleteRepository(r -> r.repositoryName("aa").force(false)));
    assertEquals(
        created.repository(),
        registry.deleteRepository(r -> r.repositoryName("aa").force(true)).repository());
    assertFalse(Files.exists(temporary.resolve("data/repositories/aa")));
    assertRefused(
        RepositoryNotFoundException.class,
        "The repository with name 'aa' does not exist in the registry with id '123456789012'",
        () -> registry.deleteRepository(r -> r.repositoryName("aa")));
  }

  @Test
  void aNewRepositoryKnowsNothingOfTheOneBefore() {
    registry.createRepository(r -> r.repositoryName("aa").catalogData(c -> c.description("old")));
    new Pusher(registry, "aa").image("v1", "{}", "layer");
    String upload = registry.initiateLayerUpload(r -> r.repositoryName("aa")).uploadId();
    registry.deleteRepository(r -> r.repositoryName("aa").force(true));
    registry.createRepository(r -> r.repositoryName("aa"));
    assertEquals(List.of(), registry.describeImages(r -> r.repositoryName("aa")).imageDetails());
    assertFalse(Files.exists(temporary.resolve("data/uploads/aa/" + upload)));
  }

  @Test
  void repositoriesAreDescribedByName() {
    registry.createRepository(r -> r.repositoryName("aa"));
    registry.createRepository(r -> r.repositoryName("bb"));
    assertEquals(
        List.of("bb", "aa"),
        registry
            .describeRepositories(r -> r.repositoryNames("bb", "aa", "bb"))
            .repositories()
            .stream()
            .map(Repository::repositoryName)
            .toList());
    assertRefused(
        RepositoryNotFoundException.class,
        "The repository with name 'cc' does not exist in the registry with id '123456789012'",
        () -> registry.describeRepositories(r -> r.repositoryNames("aa", "cc")));
    String together =
        "Invalid parameter at 'repositoryNames' failed to satisfy constraint:"
            + " 'must not be given together with nextToken or maxResults'";
    assertRefused(
        InvalidParameterException.class,
        together,
        () -> registry.describeRepositories(r -> r.repositoryNames("aa").maxResults(5)));
    assertRefused(
        InvalidParameterException.class,
        together,
        () -> registry.describeRepositories(r -> r.repositoryNames("aa").nextToken("x")));
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'repositoryNames' failed to satisfy constraint:"
            + " 'Member must have length greater than or equal to 1'",
        () -> registry.describeRepositories(r -> r.repositoryNames(List.of())));
  }

  @Test
  void repositoriesComeInPages() throws IOException {
    for (String name : List.of("cc", "aa", "ee", "bb", "dd")) {
      registry.createRepository(r -> r.repositoryName(name));
    }
    var first = registry.describeRepositories(r -> r.maxResults(2));
    assertEquals(List.of("aa", "bb"), names(first.repositories()));
    registry.deleteRepository(r -> r.repositoryName("bb"));
    var second =
        LocalRegistry.open(settings)
            .describeRepositories(r -> r.maxResults(2).nextToken(first.nextToken()));
    assertEquals(List.of("cc", "dd"), names(second.repositories()));
    var last = registry.describeRepositories(r -> r.nextToken(second.nextToken()));
    assertEquals(List.of("ee"), names(last.repositories()));
    assertNull(last.nextToken());
    assertEquals(
        List.of("aa", "cc", "dd", "ee"),
        registry.describeRepositoriesPaginator(r -> r.maxResults(1)).repositories().stream()
            .map(Repository::repositoryName)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"0, greater than or equal to 1", "1001, less than or equal to 1000"})
  void aPageHasOneToThousandElements(int maxResults, String rule) {
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'maxResults' failed to satisfy constraint: 'Member must have value "
            + rule
            + "'",
        () -> registry.describeRepositories(r -> r.maxResults(maxResults)));
  }

  @ParameterizedTest
  @CsvSource({
    "12345678901, must satisfy regular expression '[0-9]{12}'",
    "local, must satisfy regular expression '[0-9]{12}'",
    "210987654321, 'must be the id of this registry, 123456789012'",
  })
  void anotherRegistryIsRefused(String registryId, String rule) {
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'registryId' failed to satisfy constraint: '" + rule + "'",
        () -> registry.describeRepositories(r -> r.registryId(registryId)));
  }

  private static List<String> names(List<Repository> repositories) {
    return repositories.stream().map(Repository::repositoryName).toList();
  }
}
