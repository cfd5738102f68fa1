package dev.ecrpublic.registry;

import dev.ecrpublic.registry.blob.Digests;
import dev.ecrpublic.registry.image.SampleManifests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Puts and removes images until it is killed, and says so: {@code put TAG DIGEST} and {@code
 * removed TAG} once that is acknowledged, {@code removing TAG} before.
 */
final class ChangeForever {
  private ChangeForever() {}

  /** Arguments: directory, repository, prefix of tags. */
  public static void main(String[] words) throws IOException {
    Repository repository = StoreSteps.open(Path.of(words[0])).get(words[1]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    upload(repository, "{}");
    for (int i = 0; true; i++) {
      String tag = words[2] + i;
      upload(repository, tag);
      byte[] manifest = SampleManifests.bytes(SampleManifests.manifest("{}", tag));
      String digest = repository.images().put(manifest, null, tag, null).image().digest();
      out.println("put " + tag + " " + digest);
      if (i % 3 == 2) {
        String old = words[2] + (i - 1);
        out.println("removing " + old);
        repository.images().remove(List.of(new ImageName(null, old)));
        out.println("removed " + old);
      }
    }
  }

  private static void upload(Repository repository, String content) throws IOException {
    byte[] bytes = SampleManifests.bytes(content);
    RepositoryUploads uploads = repository.uploads();
    uploads.complete(
        uploads.begin(), -1, new ByteArrayInputStream(bytes), Digests.of(Digests.SHA256, bytes));
  }
}
