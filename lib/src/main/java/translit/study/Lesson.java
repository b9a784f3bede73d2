package translit.study;

import static translit.common.Phrase.count;
import static translit.common.Phrase.say;

import java.nio.file.Path;
import translit.common.InputException;
import translit.figure.Charts;
import translit.network.Model;
import translit.notebook.Live;
import translit.training.Trainer;
import translit.training.TrainingOptions;
import translit.training.TrainingText;

/**
 * A short training on the sentences of a study, a tenth of which is kept to judge by.
 *
 * @param study whose language and sentences
 * @param text divided
 * @param options budget and seed among them
 * @param folder for the model and its checkpoint
 */
public record Lesson(Study study, TrainingText text, TrainingOptions options, Path folder) {

  /**
   * Divides the sentences; nothing is trained yet.
   *
   * @param study whose language, sentences and seed
   * @param minutes that the training lasts
   * @param models folder of the folder that the model gets, which is named after all that it
   *     depends on
   * @return the training, not begun
   * @throws InputException if there are fewer than two sentences
   */
  public static Lesson of(Study study, double minutes, String models) {
    long seed = study.options().seed();
    TrainingText text = TrainingText.split("sample.txt", study.sentences(), seed);
    String name =
        "%s-%s-minutes-seed-%d-%.8s%.8s"
            .formatted(
                study.language().code(),
                minutes,
                seed,
                study.language().rules().hash(),
                text.hash());
    TrainingOptions options = TrainingOptions.defaults().withSeed(seed).withMinutes(minutes);
    return new Lesson(study, text, options, Path.of(models, name));
  }

  /** {@return how many sentences there are to learn from} */
  public String said() {
    return say(
        "%s to learn from, %,d to judge by.",
        count(text.train().size(), "sentence"), text.validation().size());
  }

  /**
   * Trains, and shows the learning curve below the cell while it grows; resumes where an earlier
   * call was interrupted, and gives its model at once if that had ended.
   *
   * @return the same study with the trained network
   * @throws InputException if the folder cannot be written, or the thread is interrupted: the same
   *     call then resumes
   */
  public Study train() {
    try (Live live = Live.open()) {
      Model model =
          Trainer.train(
              study.language(),
              text,
              options,
              folder,
              progress ->
                  live.chart(Charts.learningCurve(progress.curve(), "Training: " + progress)));
      live.chart(new Trained(model).curve());
      return study.with(model);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InputException(e.getMessage() + "; run the cell again, and it resumes there", e);
    }
  }
}
