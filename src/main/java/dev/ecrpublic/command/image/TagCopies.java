package dev.ecrpublic.command.image;

import dev.ecrpublic.model.Failure;
import dev.ecrpublic.oci.FetchedManifest;
import dev.ecrpublic.oci.ImageSource;
import dev.ecrpublic.oci.ImageTarget;
import dev.ecrpublic.oci.copy.Copier;
import dev.ecrpublic.oci.copy.CopyOptions;
import dev.ecrpublic.oci.copy.CopyWatcher;
import dev.ecrpublic.oci.http.TimeIsUp;
import dev.ecrpublic.output.progress.LayerProgress;
import dev.ecrpublic.registry.image.Descriptor;
import dev.ecrpublic.registry.rule.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Copies images one after another; where one fails, the others are copied all the same. */
final class TagCopies {
  private final ImageSource source;
  private final ImageTarget target;
  private final CopyOptions options;
  private final LayerProgress progress;
  private final List<String> references = new ArrayList<>();

  TagCopies(ImageSource source, ImageTarget target, CopyOptions options, LayerProgress progress) {
    this.source = source;
    this.target = target;
    this.options = options;
    this.progress = progress;
  }

  /** The references of what is at the target now. */
  List<String> references() {
    return references;
  }

  /** Copies those images; false where one failed, which is told if there were others. */
  boolean copy(List<TagCopy> copies, Switches switches) throws IOException {
    boolean whole = true;
    ImageTarget into = switches.dry() ? new DryTarget(target) : target;
    try (Copier copier = new Copier(source, into, options, watcher(switches))) {
      for (TagCopy copy : copies) {
        whole &= copied(copy, copier, switches, copies.size() == 1);
      }
    }
    if (!switches.dry()) {
      target.finish();
    }
    return whole;
  }

  private boolean copied(TagCopy copy, Copier copier, Switches switches, boolean only)
      throws IOException {
    try {
      one(copy, copier, switches);
      return true;
    } catch (TimeIsUp over) {
      throw over;
    } catch (IOException e) {
      if (only) {
        throw e;
      }
      progress.say(copy.image() + " failed: " + ImageFailures.of(e).getMessage());
      return false;
    } catch (Refused e) {
      if (only) {
        throw e;
      }
      progress.say(copy.image() + " failed: " + ImageFailures.of(e).getMessage());
      return false;
    } catch (Failure e) {
      if (only) {
        throw e;
      }
      progress.say(copy.image() + " failed: " + e.getMessage());
      return false;
    }
  }

  private void one(TagCopy copy, Copier copier, Switches switches) throws IOException {
    if (copy.digest().isPresent()) {
      String found = source.resolve(copy.image()).digest();
      if (!found.equals(copy.digest().get()) && options.platforms().isEmpty()) {
        throw new Failure.Internal(
            copy.image() + " is " + found + ", not " + copy.digest().get() + " as the target says");
      }
    }
    List<String> tags = switches.clobber() ? copy.tags() : free(copy);
    if (tags.isEmpty() && !copy.tags().isEmpty()) {
      return;
    }
    FetchedManifest copied = copier.copy(copy.image(), tags);
    references.add(target.reference(copied.digest()));
  }

  /** The tags that are not taken by another image. */
  private List<String> free(TagCopy copy) throws IOException {
    String digest = source.resolve(copy.image()).digest();
    List<String> out = new ArrayList<>();
    for (String tag : copy.tags()) {
      Optional<String> taken = target.digestOf(tag);
      if (taken.isEmpty() || taken.get().equals(digest)) {
        out.add(tag);
      } else {
        progress.say(target.name() + ":" + tag + " is " + taken.get() + " and stays");
      }
    }
    return out;
  }

  private CopyWatcher watcher(Switches switches) {
    return new CopyWatcher() {
      @Override
      public void begins(Descriptor blob) {
        if (!switches.dry()) {
          progress.begins(blob.digest(), blob.size());
        }
      }

      @Override
      public void arrived(Descriptor blob, long bytes) {
        progress.arrived(blob.digest(), bytes);
      }

      @Override
      public void ends(Descriptor blob, Outcome outcome) {
        progress.ends(blob.digest(), blob.size(), word(outcome, switches.dry()));
      }

      @Override
      public void manifest(FetchedManifest manifest, Optional<String> tag) {
        if (switches.dry() && tag.isPresent()) {
          progress.say(target.name() + ":" + tag.get() + " would be " + manifest.digest());
        }
      }

      @Override
      public void remark(String text) {
        progress.say(text);
      }
    };
  }

  private static String word(CopyWatcher.Outcome outcome, boolean dry) {
    return switch (outcome) {
      case SENT -> dry ? "would be copied" : "copied";
      case MOUNTED -> "mounted";
      case THERE -> "is there already";
    };
  }
}
