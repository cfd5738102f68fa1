package dev.ecrpublic.serve.distribution;

import java.util.List;

/** What a client may do. */
sealed interface Rights {
  /** Whether that is among it. */
  boolean allow(Scope needed);

  /** Everything: the client has shown the password. */
  record Everything() implements Rights {
    @Override
    public boolean allow(Scope needed) {
      return true;
    }
  }

  /** Reading every repository: what anybody may do. */
  record Reading() implements Rights {
    @Override
    public boolean allow(Scope needed) {
      return Scope.of(needed.repository(), Scope.Action.PULL).covers(needed);
    }
  }

  /** What a token names, and nothing else. */
  record Named(List<Scope> scopes) implements Rights {
    @Override
    public boolean allow(Scope needed) {
      return scopes.stream().anyMatch(scope -> scope.covers(needed));
    }
  }
}
