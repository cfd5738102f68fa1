package dev.ecrpublic.command.doctor;

import dev.ecrpublic.aws.LoginToken;
import dev.ecrpublic.docker.RegistryHost;
import dev.ecrpublic.docker.TokenSource;
import dev.ecrpublic.model.Failure;
import java.util.List;
import java.util.Optional;

/** The passwords of this program's own helper, for none of which an examination asks. */
final class SilentTokens implements TokenSource {
  @Override
  public List<RegistryHost> hosts() {
    return List.of();
  }

  @Override
  public boolean serves(RegistryHost host) {
    return true;
  }

  @Override
  public LoginToken token(RegistryHost host) {
    throw new Failure.Internal("no password is fetched here");
  }

  @Override
  public String issuer(RegistryHost host) {
    return "";
  }

  @Override
  public Optional<LoginToken> cached(RegistryHost host) {
    return Optional.empty();
  }
}
