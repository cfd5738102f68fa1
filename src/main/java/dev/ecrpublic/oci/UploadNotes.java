package dev.ecrpublic.oci;

import java.util.Optional;

/** What is remembered of unfinished uploads from one run to the next. */
public interface UploadNotes {
  /** Notes that are forgotten at once. */
  UploadNotes NONE =
      new UploadNotes() {
        @Override
        public Optional<String> recall(String target, String digest) {
          return Optional.empty();
        }

        @Override
        public void remember(String target, String digest, String note) {}

        @Override
        public void forget(String target, String digest) {}
      };

  /** What was remembered of a blob on its way to a target. */
  Optional<String> recall(String target, String digest);

  /** Remembers something of a blob on its way to a target. */
  void remember(String target, String digest, String note);

  /** The blob has arrived, or its upload is gone. */
  void forget(String target, String digest);
}
