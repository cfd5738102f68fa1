package dev.ecrpublic.model;

import java.util.List;

/**
 * What a service's model says of its members beyond the SDK's metadata. Members are named by the
 * structure that has them, such as {@code Tag} or {@code PutImageRequest}; {@code name[]} is the
 * element of a list.
 */
public interface Facts {
  /** The least length in code points or elements, or the least value. */
  long min(String structure, String member);

  /** Whether a structure must have the member; what a request must have is said on its row. */
  default boolean required(String structure, String member) {
    return false;
  }

  /** The values that the model names for a string, in its order; empty for any text. */
  default List<String> values(String structure, String member) {
    return List.of();
  }

  /** The name of what a list of scalars holds. */
  default String element(String list) {
    return Names.singular(list);
  }
}
