package dev.ecrpublic.serve.distribution;

import dev.ecrpublic.serve.distribution.AccessTokens.Access;
import dev.ecrpublic.serve.http.Reply;
import dev.ecrpublic.serve.http.Request;
import java.io.IOException;

/** What answers the requests for one kind of target. */
interface Endpoint {
  /**
   * Answers a request that is allowed.
   *
   * @param access what the client may do
   * @throws DistributionError if the answer is an error; other exceptions are told by the caller
   */
  Reply answer(Request request, Target target, Access access) throws IOException;

  /** What is thrown for a method that an endpoint does not have. */
  static DistributionError unsupported(Request request, String methods) {
    return new DistributionError(
            ErrorCode.UNSUPPORTED, request.method() + " is not supported here, only " + methods)
        .with("Allow", methods);
  }
}
