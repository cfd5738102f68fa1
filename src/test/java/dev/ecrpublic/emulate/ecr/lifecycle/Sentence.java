package dev.ecrpublic.emulate.ecr.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A rule of the evaluation in a sentence, and what a policy does to a repository by it, in the
 * words of {@link Rows}.
 */
record Sentence(String sentence, String policy, String repository, String outcomes) {

  static Stream<DynamicTest> tests(List<Sentence> sentences) {
    return sentences.stream().map(one -> dynamicTest(one.sentence, one::holds));
  }

  private void holds() {
    LifecyclePolicy parsed = Rows.policy(policy);
    List<LifecycleImage> images = Rows.images(repository);
    assertEquals(outcomes.strip(), Rows.outcomes(Evaluation.of(parsed, images, Rows.NOW)));
    Collections.reverse(images);
    assertEquals(
        outcomes.strip(),
        Rows.outcomes(Evaluation.of(parsed, images, Rows.NOW)),
        "the images in another order");
  }
}
