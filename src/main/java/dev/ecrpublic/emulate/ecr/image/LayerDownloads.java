package dev.ecrpublic.emulate.ecr.image;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.ErrorReply;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.ecr.account.PrivateAccount;
import dev.ecrpublic.registry.DownloadLinks;
import dev.ecrpublic.registry.Repository;
import java.io.IOException;
import java.util.Map;

/**
 * Addresses from which layers can be downloaded for a while, where a server serves the registry.
 */
public final class LayerDownloads {
  private static final String DIGEST = "layerDigest";

  private final PrivateAccount account;

  /** Of the layers of an account's repositories. */
  public LayerDownloads(PrivateAccount account) {
    this.account = account;
  }

  /** {@code GetDownloadUrlForLayer}. */
  public Map<String, Object> url(Members request) throws IOException {
    Repository repository = account.repository(request);
    String digest = request.text(DIGEST);
    Constraints.digest(DIGEST, digest);
    if (repository.blobs().size(digest).isEmpty()) {
      throw ErrorReply.of(
          "LayersNotFoundException",
          "The layer with digest '"
              + digest
              + "' does not exist in the repository with name '"
              + repository.name()
              + "' in the registry with id '"
              + account.id()
              + "'");
    }
    String server =
        account
            .server()
            .orElseThrow(
                () ->
                    ErrorReply.of(
                        "LayerInaccessibleException",
                        "Only a server has addresses of layers. Start one with \"ecr local"
                            + " serve\" and ask again"));
    String path = new DownloadLinks(account.registry()).path(repository.name(), digest);
    return ReplyMembers.of("downloadUrl", server + path).with(DIGEST, digest).map();
  }
}
