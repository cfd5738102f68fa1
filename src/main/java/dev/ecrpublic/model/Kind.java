package dev.ecrpublic.model;

/** The type of a member in the service model. */
public enum Kind {
  STRING,
  INTEGER,
  LONG,
  DOUBLE,
  BOOLEAN,
  BLOB,
  TIMESTAMP,
  LIST,
  MAP,
  STRUCTURE
}
