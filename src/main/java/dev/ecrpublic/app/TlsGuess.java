package dev.ecrpublic.app;

import dev.ecrpublic.service.Service;
import dev.ecrpublic.setting.Setting;
import java.util.List;
import java.util.Map;

/** Whether a command line looks as if a TLS connection comes of it, told before it is read. */
final class TlsGuess {
  private TlsGuess() {}

  /** A wrong guess costs a moment of another processor and nothing else. */
  static boolean likely(List<String> words, Map<String, String> env, Service service) {
    if (words.isEmpty()
        || Setting.LOCAL.isIn(env)
        || Setting.ENDPOINT_URL.in(env).startsWith("http:")
        || env.getOrDefault(service.endpointVariable(), "").startsWith("http:")) {
      return false;
    }
    boolean operation = false;
    for (String word : words) {
      if (word.startsWith("http:") || word.equals("--local") || word.equals("--version")) {
        return false;
      }
      operation |= word.indexOf('-') > 0;
    }
    return operation && !words.contains("--generate-cli-skeleton");
  }
}
