package dev.ecrpublic.model;

/** The type of a member in the service model. */
public enum Kind {
  STRING,
  INTEGER,
  LONG,
  BOOLEAN,
  BLOB,
  TIMESTAMP,
  LIST,
  STRUCTURE
}
