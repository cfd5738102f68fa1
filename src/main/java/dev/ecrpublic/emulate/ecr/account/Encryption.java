package dev.ecrpublic.emulate.ecr.account;

import dev.ecrpublic.emulate.Constraints;
import dev.ecrpublic.emulate.Members;
import dev.ecrpublic.emulate.ReplyMembers;
import dev.ecrpublic.emulate.RepositoryDetails;
import dev.ecrpublic.emulate.RepositoryErrors;
import java.util.Map;

/** How a repository would be encrypted on AWS: kept and told. */
public final class Encryption {
  private static final String TYPE = "encryptionType";
  private static final String KEY = "kmsKey";

  private Encryption() {}

  /** The details of a repository that is encrypted as a request says. */
  public static RepositoryDetails on(
      RepositoryDetails details, Members request, PrivateAccount account) {
    Members given = request.structure(RepositorySettings.ENCRYPTION);
    return given == null
        ? details
        : details.with(RepositorySettings.ENCRYPTION, checked(given, account));
  }

  /** What a request says, with the key that AWS would take where it names none. */
  public static Map<String, Object> checked(Members given, PrivateAccount account) {
    String type = given.text(TYPE);
    String key = given.text(KEY);
    Constraints.text(RepositorySettings.ENCRYPTION + '.' + KEY, key, 2048);
    if (type.equals("AES256")) {
      if (key != null && !key.isEmpty()) {
        throw RepositoryErrors.invalidParameter(
            RepositorySettings.ENCRYPTION + '.' + KEY, "must not be given with AES256");
      }
      return Map.of(TYPE, type);
    }
    String alias = "arn:aws:kms:" + account.region() + ":" + account.id() + ":alias/aws/ecr";
    return ReplyMembers.of(TYPE, type).with(KEY, key == null || key.isEmpty() ? alias : key).map();
  }
}
