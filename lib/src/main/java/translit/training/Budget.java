package translit.training;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How long a network is trained. In JSON {@code {"steps": 10000}} or {@code {"minutes": 60.0}}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Budget.Steps.class), @JsonSubTypes.Type(Budget.Minutes.class)})
public sealed interface Budget {
  /**
   * How much of the budget is used up.
   *
   * @param step steps done
   * @param seconds spent on them
   * @return a share, 0 at the beginning, 1 when training is over
   */
  double used(long step, double seconds);

  /**
   * A number of steps, however long they take: the same seed gives the same model bit for bit on
   * one machine.
   *
   * @param steps of training, over all resumptions
   */
  record Steps(long steps) implements Budget {
    /**
     * Checks that there is a step.
     *
     * @param steps positive
     */
    public Steps {
      TrainingOptions.requirePositive("steps", steps);
    }

    @Override
    public double used(long step, double seconds) {
      return Math.min(1, step / (double) steps);
    }
  }

  /**
   * A time, which holds now more steps and now fewer.
   *
   * @param minutes of training, over all resumptions
   */
  record Minutes(double minutes) implements Budget {
    /**
     * Checks that there is time, and an end to it.
     *
     * @param minutes positive and finite
     */
    public Minutes {
      TrainingOptions.requirePositive("minutes", minutes);
    }

    @Override
    public double used(long step, double seconds) {
      return Math.min(1, seconds / (60 * minutes));
    }
  }
}
