package translit.training;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.common.OutputPlace;
import translit.engine.Batch;
import translit.engine.BiLstm;
import translit.engine.Engine;
import translit.engine.Versions;
import translit.language.Alphabet;
import translit.language.Language;
import translit.network.CurvePoint;
import translit.network.Model;
import translit.network.ModelFolder;
import translit.network.ModelInfo;
import translit.network.StoredNetwork;

/**
 * Trains a network and leaves a model; resumes from the last checkpoint where there is one. What it
 * is trained on comes from {@link TrainingRounds}, when it is over says the {@link Budget}.
 */
public final class Trainer {
  private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(60);
  private static final int CURVE_POINTS = 40;

  private final Language language;
  private final TrainingText text;
  private final TrainingOptions options;
  private final Course course;
  private final String textHash;
  private final Checkpoint checkpoint;
  private final ComputationGraph graph;
  private final Engine engine;
  private final TrainingRounds rounds;
  private final Validation validation;
  private final ProgressMeter meter;
  private final List<CurvePoint> curve = new ArrayList<>();
  private TrainingState.Position position = TrainingState.Position.START;
  private long saved = System.nanoTime();

  private Trainer(
      Language language, TrainingText text, TrainingOptions options, Course course, Path folder) {
    this.language = language;
    this.text = text;
    this.textHash = course.hash(text);
    this.options = options;
    this.course = course;
    this.checkpoint = new Checkpoint(folder);
    int inputs = Alphabet.latin(language.rules()).size();
    int outputs = Alphabet.ofNative(language.rules()).size();
    if (checkpoint.exists()) {
      StoredNetwork stored = checkpoint.read();
      TrainingState earlier = checkpoint.resume(stored, options, language.rules().hash(), textHash);
      stored.requireSymbols(inputs, outputs, "by the rules");
      this.position = earlier.position();
      this.curve.addAll(earlier.curve());
      this.graph = stored.graph();
    } else if (ModelFolder.holdsModel(folder)) {
      throw new InputException(
          folder + ": holds a model without a checkpoint to resume from, give another folder");
    } else {
      this.graph = BiLstm.create(inputs, options.cells(), outputs, options.seed());
    }
    this.engine = Engine.of(graph, options.dropout(), course.afterStep());
    this.rounds = TrainingRounds.of(language.rules(), options, text, course.varied());
    this.validation = new Validation(engine, language.rules(), options.seed(), text.validation());
    this.meter = new ProgressMeter(position, used());
  }

  /**
   * Trains until the budget of the options is used up, and saves the model. If the folder holds a
   * checkpoint of the same training, resumes from there; a larger budget than before is welcome.
   * When the thread is interrupted, writes a checkpoint and stops. A training of the same process
   * that is just stopping in the folder is waited for.
   *
   * @param language whose rules romanize the text
   * @param text sentences to learn from
   * @param options budget, seed and sizes
   * @param folder for the model and its checkpoint; made if it is not there
   * @param listener called after every step
   * @return the trained model, to be closed after use
   * @throws InputException if the folder holds something else, another training runs in it, the
   *     disk is full, or the loss stops being a number
   * @throws InterruptedException if the thread was interrupted; the same call resumes the training
   */
  public static Model train(
      Language language,
      TrainingText text,
      TrainingOptions options,
      Path folder,
      Consumer<TrainingProgress> listener)
      throws InterruptedException {
    return train(language, text, options, Course.USUAL, folder, listener);
  }

  /**
   * Trains as the method above does, in another than the usual course.
   *
   * @param language whose rules romanize the text
   * @param text sentences to learn from
   * @param options budget, seed and sizes
   * @param course what else happens
   * @param folder for the model and its checkpoint; made if it is not there
   * @param listener called after every step
   * @return the trained model, to be closed after use
   * @throws InputException as above, and if the folder holds a training in another course
   * @throws InterruptedException if the thread was interrupted; the same call resumes the training
   */
  public static Model train(
      Language language,
      TrainingText text,
      TrainingOptions options,
      Course course,
      Path folder,
      Consumer<TrainingProgress> listener)
      throws InterruptedException {
    TrainingRoom.require(language.rules(), options, folder);
    try (FolderLock lock = FolderLock.on(folder)) {
      Trainer trainer = new Trainer(language, text, options, course, lock.folder());
      try (trainer.engine) {
        return trainer.run(listener);
      }
    } catch (OutOfMemoryError e) {
      throw new InputException(
          "%s: the training does not fit in memory (the heap has %,d MB): give Java more with -Xmx; the same call then %s"
              .formatted(
                  folder,
                  Runtime.getRuntime().maxMemory() / 1_000_000,
                  new Checkpoint(folder).goesOn()),
          e);
    } catch (ClosedByInterruptException e) {
      Thread.interrupted(); // said by what is thrown
      throw new InterruptedException(
          folder
              + ": stopped"
              + (new Checkpoint(folder).exists() ? "; the last checkpoint is intact" : ""));
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be written (%s); fix that, and the same call %s"
              .formatted(folder, OutputPlace.reason(e), new Checkpoint(folder).goesOn()),
          e);
    }
  }

  private Model run(Consumer<TrainingProgress> listener) throws IOException, InterruptedException {
    while (used() < 1) {
      checkpointIfDue();
      List<Batch> batches = rounds.batches(position.round());
      checkpointIfDue(); // a round takes a second or so to encode
      while (position.batch() < batches.size() && used() < 1) {
        step(batches.get(position.batch()), listener);
        checkpointIfDue();
      }
      if (used() < 1) {
        position = position.nextRound();
      }
    }
    checkpoint.write(graph, state());
    Validation.Result result = validation.many();
    double bias = NativeBias.of(engine, language.rules(), text.validation(), options.seed());
    return Model.save(
        checkpoint.folder(), graph, language.rules(), hash -> info(result, bias, hash));
  }

  /** The share of the budget that is used up. */
  private double used() {
    return options.budget().used(position.step(), position.seconds());
  }

  private void step(Batch batch, Consumer<TrainingProgress> listener) {
    double before = used();
    double rate = options.rateAt(position.step(), before);
    double loss = loss(batch, rate);
    position = position.afterStep(batch.characters(), meter.step(batch.characters(), loss));
    if (Math.floor(before * CURVE_POINTS) < Math.floor(used() * CURVE_POINTS)) {
      Validation.Result few = validation.few();
      double meanLoss = meter.lossSincePoint();
      curve.add(new CurvePoint(position.characters(), meanLoss, few.loss(), few.error()));
    }
    listener.accept(meter.progress(position, used(), rate, curve));
  }

  private double loss(Batch batch, double rate) {
    try {
      return engine.train(batch, rate);
    } catch (ArithmeticException e) {
      throw new InputException(
          "%s: %s; the same call %s"
              .formatted(checkpoint.folder(), e.getMessage(), checkpoint.goesOn()),
          e);
    } catch (OutOfMemoryError e) {
      long heap = Runtime.getRuntime().maxMemory() / 1_000_000;
      throw new InputException(
          ("%s: a batch of %,d texts and %,d characters does not fit in memory (the heap has %,d"
                  + " MB); take fewer texts in a batch, or give Java more with -Xmx; the same call"
                  + " then %s")
              .formatted(
                  checkpoint.folder(), batch.size(), batch.characters(), heap, checkpoint.goesOn()),
          e);
    }
  }

  private void checkpointIfDue() throws IOException, InterruptedException {
    boolean interrupted = Thread.interrupted();
    if (interrupted || System.nanoTime() - saved > CHECKPOINT_EVERY.toNanos()) {
      checkpoint.write(graph, state());
      saved = System.nanoTime();
    }
    if (interrupted) {
      throw new InterruptedException("stopped at a checkpoint after step " + position.step());
    }
  }

  private TrainingState state() {
    return new TrainingState(options, language.rules().hash(), textHash, position, curve);
  }

  private ModelInfo info(Validation.Result result, double nativeBias, String modelHash) {
    return new ModelInfo(
        language.code(),
        language.rules().hash(),
        Alphabet.latin(language.rules()).symbols(),
        Alphabet.ofNative(language.rules()).symbols(),
        course.origin(text),
        JsonFile.fields(options),
        position.step(),
        position.seconds() / 60,
        position.characters(),
        result.loss(),
        result.error(),
        nativeBias,
        List.copyOf(curve),
        Versions.current(),
        modelHash);
  }
}
