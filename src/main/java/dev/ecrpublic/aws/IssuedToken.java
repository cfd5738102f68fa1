package dev.ecrpublic.aws;

import java.util.Optional;

/**
 * A registry password as the service issued it.
 *
 * @param token the password with its end
 * @param endpoint the registry that it is for, as the service names it, empty where it does not
 */
public record IssuedToken(LoginToken token, Optional<String> endpoint) {}
