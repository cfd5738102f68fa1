package dev.ecrpublic.hint;

import java.util.List;
import java.util.Optional;

/** Words known from other programs, and what does the same here. */
final class FamiliarWords {
  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              List.of("list-images", "images", "list-image"),
              List.of("describe-images", "describe-image-tags"),
              "describe-images lists the images of a repository, describe-image-tags its tags."),
          new Entry(
              List.of("list-tags", "tags", "image-tags"),
              List.of("describe-image-tags"),
              "describe-image-tags lists the tags of a repository."),
          new Entry(
              List.of("ls", "list", "repos", "repositories", "list-repositories"),
              List.of("describe-repositories"),
              "describe-repositories lists the repositories."),
          new Entry(
              List.of("push-image", "pull-image", "upload", "download"),
              List.of("push", "pull", "copy"),
              "push, pull and copy move images, for instance \"PROGRAM push ./app.tar"
                  + " team/app:v1\"."),
          new Entry(
              List.of("batch-get-image", "get-image", "manifest", "inspect"),
              List.of("describe-images"),
              "describe-images tells of an image; its manifest is read by a client, for instance"
                  + " \"docker manifest inspect\" or \"skopeo inspect --raw\"."),
          new Entry(List.of("version"), List.of(), "\"PROGRAM --version\" shows the version."),
          new Entry(
              List.of("configure", "config", "sso", "profile"),
              List.of(),
              "profiles are those of the AWS CLI: \"aws configure\" or \"aws configure sso\" makes"
                  + " one, --profile or AWS_PROFILE chooses it."),
          new Entry(
              List.of("get-login", "auth", "signin"),
              List.of("login", "get-login-password"),
              "\"PROGRAM login\" logs a client in, get-login-password prints the password."),
          new Entry(List.of("signout"), List.of("logout"), "\"PROGRAM logout\" logs a client out."),
          new Entry(
              List.of("whoami", "registries"),
              List.of("describe-registries"),
              "describe-registries shows whose registry it is, \"PROGRAM login status\" who is"
                  + " logged in."),
          new Entry(
              List.of("serve", "server", "start"),
              List.of("local"),
              "\"PROGRAM local serve\" serves the local registry."),
          new Entry(
              List.of("status"),
              List.of("local", "login"),
              "\"PROGRAM login status\" tells of logins, \"PROGRAM local status\" of the local"
                  + " registry."),
          new Entry(
              List.of("rm", "remove", "rmi", "rm-image"),
              List.of("batch-delete-image", "delete-repository"),
              "batch-delete-image deletes images, delete-repository a repository."),
          new Entry(
              List.of("aws"), List.of(), "the words \"aws\" and the service's name are left out."));

  private FamiliarWords() {}

  /**
   * Words that people know, and the sentence for them.
   *
   * @param targets the commands that the sentence names, which must all be there
   */
  private record Entry(List<String> words, List<String> targets, String text) {}

  static Optional<String> of(String word, List<String> commands, String program) {
    for (Entry entry : ENTRIES) {
      if (entry.words.contains(word) && commands.containsAll(entry.targets)) {
        return Optional.of(entry.text.replace("PROGRAM", program));
      }
    }
    return Optional.empty();
  }
}
