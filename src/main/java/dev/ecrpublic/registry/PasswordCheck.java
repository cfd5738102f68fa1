package dev.ecrpublic.registry;

/** What a registry makes of a password. */
public enum PasswordCheck {
  /** Issued by this registry and not expired. */
  VALID,
  /** Issued by this registry, but more than twelve hours ago or in the future. */
  EXPIRED,
  /** Not issued by this registry. */
  INVALID
}
