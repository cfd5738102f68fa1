package dev.ecrpublic.docker;

/** What somebody is known by at a registry. */
public sealed interface RegistryCredential permits UserPassword, IdentityToken {}
