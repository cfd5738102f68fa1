package dev.ecrpublic.docs;

/** How many words an option takes. */
public enum Arity {
  NONE,
  ONE,
  OPTIONAL,
  MANY
}
