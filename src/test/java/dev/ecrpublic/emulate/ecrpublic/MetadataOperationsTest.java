package dev.ecrpublic.emulate.ecrpublic;

import static dev.ecrpublic.emulate.ecrpublic.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ecrpublic.model.InvalidParameterException;
import software.amazon.awssdk.services.ecrpublic.model.InvalidTagParameterException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryAlreadyExistsException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryCatalogData;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryCatalogDataInput;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryCatalogDataNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.RepositoryPolicyNotFoundException;
import software.amazon.awssdk.services.ecrpublic.model.Tag;
import software.amazon.awssdk.services.ecrpublic.model.TooManyTagsException;

/** Catalog data, policies, resource tags and the registry itself. */
class MetadataOperationsTest {
  private static final String ARN = "arn:aws:ecr-public::123456789012:repository/aa";
  private static final String NO_BB =
      "The repository with name 'bb' does not exist in the registry with id '123456789012'";

  @TempDir Path directory;
  private LocalSettings settings;
  private LocalRegistry registry;

  @BeforeEach
  void create() throws IOException {
    settings = LocalSettings.of(directory, new SettableClock("2025-01-02T03:04:05Z"));
    registry = LocalRegistry.open(settings);
    registry.createRepository(r -> r.repositoryName("aa"));
  }

  @Test
  void catalogDataIsReplacedAsAWhole() throws IOException {
    RepositoryCatalogDataInput all =
        RepositoryCatalogDataInput.builder()
            .description("short")
            .architectures("ARM 64", "x86-64")
            .operatingSystems("Linux")
            .logoImageBlob(SdkBytes.fromByteArray(Logo.png(60, 60)))
            .aboutText("# about")
            .usageText("# usage")
            .build();
    RepositoryCatalogData put =
        registry
            .putRepositoryCatalogData(r -> r.repositoryName("aa").catalogData(all))
            .catalogData();
    assertEquals("https://public.ecr.aws/logos/aa/" + logoName() + ".png", put.logoUrl());
    Path logo = directory.resolve("logos/aa/" + logoName());
    assertArrayEquals(Logo.png(60, 60), Files.readAllBytes(logo));
    assertEquals(
        "RepositoryCatalogData(Description=short, Architectures=[ARM 64, x86-64],"
            + " OperatingSystems=[Linux], LogoUrl=LOGO, AboutText=# about, UsageText=# usage)",
        put.toString().replace(put.logoUrl(), "LOGO"));
    assertEquals(
        put,
        LocalRegistry.open(settings)
            .getRepositoryCatalogData(r -> r.repositoryName("aa"))
            .catalogData());

    registry.putRepositoryCatalogData(
        r -> r.repositoryName("aa").catalogData(c -> c.usageText("new")));
    assertEquals(
        RepositoryCatalogData.builder().usageText("new").build(),
        registry.getRepositoryCatalogData(r -> r.repositoryName("aa")).catalogData());
    assertFalse(Files.exists(logo));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "\ud800", "a\udc00\ud800b", "\udbff"})
  void textsThatAreNoUnicodeAreRefused(String text) {
    String message =
        "Invalid parameter at '%s' failed to satisfy constraint: 'must not contain NUL or half of a"
            + " surrogate pair'";
    assertRefused(
        InvalidParameterException.class,
        message.formatted("displayName"),
        () -> registry.putRegistryCatalogData(r -> r.displayName(text)));
    assertRefused(
        InvalidParameterException.class,
        message.formatted("architectures"),
        () -> putCatalog(c -> c.architectures("ok", text)));
    assertRefused(
        InvalidParameterException.class,
        message.formatted("description"),
        () -> putCatalog(c -> c.description(text)));
    assertRefused(
        InvalidParameterException.class,
        message.formatted("aboutText"),
        () -> putCatalog(c -> c.aboutText(text)));
    assertRefused(
        InvalidParameterException.class,
        message.formatted("policyText"),
        () -> registry.setRepositoryPolicy(r -> r.repositoryName("aa").policyText(text)));
    assertRefused(
        InvalidParameterException.class,
        message.formatted("imageManifest"),
        () -> registry.putImage(r -> r.repositoryName("aa").imageManifest(text)));
    registry.putRegistryCatalogData(r -> r.displayName("whole: \ud83d\ude00"));
  }

  private void putCatalog(java.util.function.Consumer<RepositoryCatalogDataInput.Builder> data) {
    registry.putRepositoryCatalogData(r -> r.repositoryName("aa").catalogData(data));
  }

  private static String logoName() {
    return dev.ecrpublic.registry.Logos.name(Logo.png(60, 60));
  }

  @Test
  void aRepositoryIsCreatedWithCatalogDataAndTags() {
    var created =
        registry.createRepository(
            r ->
                r.repositoryName("bb")
                    .catalogData(
                        c ->
                            c.description("short")
                                .logoImageBlob(SdkBytes.fromByteArray(Logo.png(60, 60))))
                    .tags(tag("Name", "bb"), tag("Environment", "Prod")));
    assertEquals("short", created.catalogData().description());
    assertTrue(Files.exists(directory.resolve("logos/bb/" + logoName())));
    assertEquals(
        created.catalogData(),
        registry.getRepositoryCatalogData(r -> r.repositoryName("bb")).catalogData());
    assertEquals(
        List.of(tag("Name", "bb"), tag("Environment", "Prod")),
        registry
            .listTagsForResource(r -> r.resourceArn(created.repository().repositoryArn()))
            .tags());
    assertRefused(
        RepositoryAlreadyExistsException.class,
        "The repository with name 'bb' already exists in the registry with id '123456789012'",
        () -> registry.createRepository(r -> r.repositoryName("bb").tags(tag("Name", "other"))));
  }

  @Test
  void catalogDataThatIsMissing() {
    assertRefused(
        RepositoryCatalogDataNotFoundException.class,
        "Catalog data does not exist for the repository with name 'aa' in the registry with id"
            + " '123456789012'",
        () -> registry.getRepositoryCatalogData(r -> r.repositoryName("aa")));
    assertRefused(
        RepositoryNotFoundException.class,
        NO_BB,
        () -> registry.getRepositoryCatalogData(r -> r.repositoryName("bb")));
    assertRefused(
        RepositoryNotFoundException.class,
        NO_BB,
        () -> registry.putRepositoryCatalogData(r -> r.repositoryName("bb").catalogData(c -> {})));
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'catalogData' failed to satisfy constraint:"
            + " 'Member must not be null'",
        () -> registry.putRepositoryCatalogData(r -> r.repositoryName("aa")));
  }

  @Test
  void catalogDataHasLimits() {
    String text = "x".repeat(25_601);
    record Case(String member, String rule, RepositoryCatalogDataInput.Builder input) {}
    List<Case> cases =
        List.of(
            new Case(
                "description",
                "length less than or equal to 1024",
                RepositoryCatalogDataInput.builder().description(text.substring(0, 1025))),
            new Case(
                "aboutText",
                "length less than or equal to 25600",
                RepositoryCatalogDataInput.builder().aboutText(text)),
            new Case(
                "usageText",
                "length less than or equal to 25600",
                RepositoryCatalogDataInput.builder().usageText(text)),
            new Case(
                "architectures",
                "length less than or equal to 50",
                RepositoryCatalogDataInput.builder().architectures(text.substring(0, 51))),
            new Case(
                "architectures",
                "length greater than or equal to 1",
                RepositoryCatalogDataInput.builder().architectures("")),
            new Case(
                "operatingSystems",
                "length less than or equal to 50",
                RepositoryCatalogDataInput.builder()
                    .operatingSystems(List.of("Linux,".repeat(51).split(",")))),
            new Case(
                "logoImageBlob",
                "value less than or equal to 512000",
                RepositoryCatalogDataInput.builder()
                    .logoImageBlob(SdkBytes.fromByteArray(new byte[512_001]))));
    for (Case each : cases) {
      assertRefused(
          InvalidParameterException.class,
          "Invalid parameter at '"
              + each.member()
              + "' failed to satisfy constraint: 'Member must have "
              + each.rule()
              + "'",
          () ->
              registry.putRepositoryCatalogData(
                  r -> r.repositoryName("aa").catalogData(each.input().build())));
    }
  }

  @Test
  void aPolicyIsSetToldAndDeleted() throws IOException {
    String policy = "{\"Version\": \"2012-10-17\", \"Statement\": []}";
    assertEquals(
        "SetRepositoryPolicyResponse(RegistryId=123456789012, RepositoryName=aa, PolicyText="
            + policy
            + ")",
        registry
            .setRepositoryPolicy(r -> r.repositoryName("aa").policyText(policy).force(true))
            .toString());
    assertEquals(
        "GetRepositoryPolicyResponse(RegistryId=123456789012, RepositoryName=aa, PolicyText="
            + policy
            + ")",
        LocalRegistry.open(settings).getRepositoryPolicy(r -> r.repositoryName("aa")).toString());
    assertEquals(
        "DeleteRepositoryPolicyResponse(RegistryId=123456789012, RepositoryName=aa, PolicyText="
            + policy
            + ")",
        registry.deleteRepositoryPolicy(r -> r.repositoryName("aa")).toString());
    String missing =
        "Repository policy does not exist for the repository with name 'aa' in the registry with id"
            + " '123456789012'";
    assertRefused(
        RepositoryPolicyNotFoundException.class,
        missing,
        () -> registry.getRepositoryPolicy(r -> r.repositoryName("aa")));
    assertRefused(
        RepositoryPolicyNotFoundException.class,
        missing,
        () -> registry.deleteRepositoryPolicy(r -> r.repositoryName("aa")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "policy", "[]", "\"x\"", "{", "{} {}", "null"})
  void aPolicyIsAJsonObject(String policy) {
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'policyText' failed to satisfy constraint:"
            + " 'Invalid repository policy provided'",
        () -> registry.setRepositoryPolicy(r -> r.repositoryName("aa").policyText(policy)));
  }

  @Test
  void policiesOfWhatIsMissingOrTooLong() {
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'policyText' failed to satisfy constraint:"
            + " 'Member must have length less than or equal to 10240'",
        () ->
            registry.setRepositoryPolicy(
                r -> r.repositoryName("aa").policyText("{" + " ".repeat(10_240))));
    assertRefused(
        RepositoryNotFoundException.class,
        NO_BB,
        () -> registry.setRepositoryPolicy(r -> r.repositoryName("bb").policyText("{}")));
    assertRefused(
        RepositoryNotFoundException.class,
        NO_BB,
        () -> registry.getRepositoryPolicy(r -> r.repositoryName("bb")));
    assertRefused(
        RepositoryNotFoundException.class,
        NO_BB,
        () -> registry.deleteRepositoryPolicy(r -> r.repositoryName("bb")));
  }

  @Test
  void tagsAreAddedReplacedAndRemoved() throws IOException {
    registry.tagResource(r -> r.resourceArn(ARN).tags(tag("one", "1"), tag("two", "")));
    registry.tagResource(
        r -> r.resourceArn(ARN).tags(tag("one", "uno"), Tag.builder().key("three").build()));
    assertEquals(
        List.of(tag("one", "uno"), tag("two", ""), tag("three", "")),
        LocalRegistry.open(settings).listTagsForResource(r -> r.resourceArn(ARN)).tags());
    registry.untagResource(r -> r.resourceArn(ARN).tagKeys("one", "three", "never there"));
    assertEquals(
        List.of(tag("two", "")), registry.listTagsForResource(r -> r.resourceArn(ARN)).tags());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''| x | A tag key must have 1 to 128 characters, not 0",
        "a*b | x | The tag key 'a*b' is not valid: only letters, digits, white space and _.:/=+-@"
            + " are allowed",
        "ab | x? | The tag value 'x?' is not valid: only letters, digits, white space and"
            + " _.:/=+-@ are allowed",
        "AWS:ab | x | The tag key 'AWS:ab' is not valid: the prefix aws: is reserved",
      })
  void tagsThatTheServiceRefuses(String key, String value, String message) {
    assertRefused(
        InvalidTagParameterException.class,
        message,
        () -> registry.tagResource(r -> r.resourceArn(ARN).tags(tag(key, value))));
  }

  @Test
  void tagsHaveLimits() {
    assertRefused(
        InvalidTagParameterException.class,
        "A tag key must have 1 to 128 characters, not 129",
        () -> registry.untagResource(r -> r.resourceArn(ARN).tagKeys("k".repeat(129))));
    assertRefused(
        InvalidTagParameterException.class,
        "A tag value must have 0 to 256 characters, not 257",
        () -> registry.tagResource(r -> r.resourceArn(ARN).tags(tag("k", "v".repeat(257)))));
    assertRefused(
        InvalidTagParameterException.class,
        "The tag key 'k' is given more than once",
        () -> registry.tagResource(r -> r.resourceArn(ARN).tags(tag("k", "1"), tag("k", "2"))));
    registry.tagResource(r -> r.resourceArn(ARN).tags(tags(50)));
    String tooMany =
        "The list of tags on the repository is over the limit. The maximum number of tags that can"
            + " be applied to a repository is 50";
    assertRefused(
        TooManyTagsException.class,
        tooMany,
        () -> registry.tagResource(r -> r.resourceArn(ARN).tags(tag("more", ""))));
    assertRefused(
        TooManyTagsException.class,
        tooMany,
        () -> registry.createRepository(r -> r.repositoryName("bb").tags(tags(51))));
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'tags' failed to satisfy constraint:"
            + " 'Member must have length less than or equal to 200'",
        () -> registry.tagResource(r -> r.resourceArn(ARN).tags(tags(201))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aa",
        "arn:aws:ecr-public::123456789012:registry/123456789012",
        "arn:aws:ecr-public::210987654321:repository/aa",
        "arn:aws:ecr:us-east-1:123456789012:repository/aa",
      })
  void onlyRepositoriesOfThisRegistryHaveTags(String arn) {
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'resourceArn' failed to satisfy constraint: 'must be the ARN of a"
            + " repository: arn:aws:ecr-public::123456789012:repository/NAME'",
        () -> registry.listTagsForResource(r -> r.resourceArn(arn)));
  }

  @Test
  void tagsOfARepositoryThatIsMissing() {
    String arn = "arn:aws:ecr-public::123456789012:repository/bb";
    assertRefused(
        RepositoryNotFoundException.class,
        NO_BB,
        () -> registry.listTagsForResource(r -> r.resourceArn(arn)));
    assertRefused(
        RepositoryNotFoundException.class,
        NO_BB,
        () -> registry.tagResource(r -> r.resourceArn(arn).tags(tag("k", "v"))));
    assertRefused(
        RepositoryNotFoundException.class,
        NO_BB,
        () -> registry.untagResource(r -> r.resourceArn(arn).tagKeys("k")));
  }

  @Test
  void theRegistryDescribesItself() {
    assertEquals(
        "DescribeRegistriesResponse(Registries=[Registry(RegistryId=123456789012,"
            + " RegistryArn=arn:aws:ecr-public::123456789012:registry/123456789012,"
            + " RegistryUri=public.ecr.aws/local, Verified=false,"
            + " Aliases=[RegistryAlias(Name=local, Status=ACTIVE, PrimaryRegistryAlias=true,"
            + " DefaultRegistryAlias=true)])])",
        registry.describeRegistries(r -> r.maxResults(1)).toString());
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'nextToken' failed to satisfy constraint: 'Invalid nextToken'",
        () -> registry.describeRegistries(r -> r.nextToken("x")));
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'maxResults' failed to satisfy constraint:"
            + " 'Member must have value less than or equal to 1000'",
        () -> registry.describeRegistries(r -> r.maxResults(1001)));
  }

  @Test
  void theRegistryHasADisplayName() throws IOException {
    assertEquals(
        "GetRegistryCatalogDataResponse(RegistryCatalogData=RegistryCatalogData())",
        registry.getRegistryCatalogData(r -> {}).toString());
    assertEquals(
        "PutRegistryCatalogDataResponse("
            + "RegistryCatalogData=RegistryCatalogData(DisplayName=Ünï))",
        registry.putRegistryCatalogData(r -> r.displayName("Ünï")).toString());
    assertEquals(
        "Ünï",
        LocalRegistry.open(settings)
            .getRegistryCatalogData(r -> {})
            .registryCatalogData()
            .displayName());
    assertRefused(
        InvalidParameterException.class,
        "Invalid parameter at 'displayName' failed to satisfy constraint:"
            + " 'Member must have length less than or equal to 100'",
        () -> registry.putRegistryCatalogData(r -> r.displayName("x".repeat(101))));
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private static List<Tag> tags(int count) {
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tags.add(tag("key " + i, "value"));
    }
    return tags;
  }
}
