package translit.training;

import java.util.Map;
import java.util.Objects;
import translit.common.Sha256;
import translit.engine.AfterStep;

/**
 * What happens in a training beside learning from a text. A checkpoint is resumed only with a
 * course of the same name.
 *
 * @param name what else is done, in a few words and with all that it depends on, for the model's
 *     provenance; empty for the usual course
 * @param varied whether sentences are also learned as people write them without care, with foreign
 *     words, in fragments and in capitals; otherwise they are learned as they stand, romanized anew
 *     in every epoch
 * @param afterStep what is done to the weights after each step
 */
public record Course(String name, boolean varied, AfterStep afterStep) {
  /** Varied sentences, and nothing done to the weights. */
  public static final Course USUAL = new Course("", true, AfterStep.NOTHING);

  /**
   * Checks that only the usual course is without a name.
   *
   * @param name what else is done
   * @param varied whether sentences are varied
   * @param afterStep what is done to the weights after each step
   * @throws IllegalArgumentException if another course has no name
   */
  public Course {
    Objects.requireNonNull(afterStep);
    if (name.isEmpty() && !(varied && afterStep == AfterStep.NOTHING)) {
      throw new IllegalArgumentException("a course other than the usual one must have a name");
    }
  }

  /**
   * Sentences as they stand, which keep the letters at the distances that their text has them at.
   *
   * @param name for the model's provenance
   * @param afterStep what is done to the weights after each step
   * @return the course
   */
  public static Course asWritten(String name, AfterStep afterStep) {
    return new Course(name, false, afterStep);
  }

  boolean isUsual() {
    return name.isEmpty();
  }

  /** The hash of what is learned from, which is the text's own in the usual course. */
  String hash(TrainingText text) {
    return isUsual() ? text.hash() : Sha256.of(text.hash() + name);
  }

  /** Where the text comes from, and the course if it is not the usual one. */
  Map<String, Object> origin(TrainingText text) {
    Map<String, Object> origin = text.origin();
    if (!isUsual()) {
      origin.put("course", name);
    }
    return origin;
  }
}
