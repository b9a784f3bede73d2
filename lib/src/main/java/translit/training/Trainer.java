package translit.training;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.common.SeededHash;
import translit.engine.Batch;
import translit.engine.BiLstm;
import translit.engine.EncodedText;
import translit.engine.Engine;
import translit.language.Alphabet;
import translit.language.Language;
import translit.language.Romanizer;
import translit.network.CurvePoint;
import translit.network.Model;
import translit.network.ModelInfo;
import translit.network.Versions;

/**
 * Trains a network and leaves a model, going on from the last checkpoint where there is one.
 *
 * <p>The text is trained on in rounds of {@value #ROUND} sentences, so that only these are encoded
 * at a time; an epoch is a pass over all of it in a new order, with a new romanization and {@link
 * Augmentation} of every sentence.
 */
public final class Trainer {
  private static final int ROUND = 8192;
  private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(60);
  private static final int CURVE_POINTS = 40;

  private final Language language;
  private final TrainingText text;
  private final Path folder;
  private final Checkpoint checkpoint;
  private final Alphabet latin;
  private final Alphabet natives;
  private final ComputationGraph graph;
  private final Engine engine;
  private final Validation validation;
  private final List<String> foreign;
  private TrainingState state;

  private Trainer(Language language, TrainingText text, TrainingOptions options, Path folder) {
    this.language = language;
    this.text = text;
    this.folder = folder;
    this.checkpoint = Checkpoint.in(folder);
    this.latin = Alphabet.latin(language.rules());
    this.natives = Alphabet.ofNative(language.rules());
    if (checkpoint.exists()) {
      this.state = resumed(options);
      this.graph = checkpoint.graph();
    } else if (Model.isIn(folder)) {
      throw new InputException(
          folder + ": holds a model without a checkpoint to go on from, give another folder");
    } else {
      this.state = TrainingState.begin(options, language.rules().hash(), text.hash());
      this.graph = BiLstm.create(latin.size(), options.cells(), natives.size(), options.seed());
    }
    this.engine = Engine.of(graph, options.dropout());
    this.foreign = Augmentation.latinWords(text.train());
    this.validation =
        new Validation(engine, new Romanizer(language.rules(), options.seed()), latin, natives);
  }

  /**
   * Trains until the budget of the options is used up, and saves the model. If the folder holds a
   * checkpoint of the same training, goes on from there; a larger budget than before is welcome.
   * When the thread is interrupted, writes a checkpoint first.
   *
   * @param language whose rules romanize the text
   * @param text sentences to learn from
   * @param options budget, seed and sizes
   * @param folder for the model and its checkpoint; made if it is not there
   * @param listener called after every step
   * @return the trained model
   * @throws InputException if the folder holds something else, another training runs in it, the
   *     disk is full, or the loss stops being a number
   * @throws InterruptedException if the thread was interrupted; the same call goes on
   */
  public static Model train(
      Language language,
      TrainingText text,
      TrainingOptions options,
      Path folder,
      Consumer<TrainingProgress> listener)
      throws InterruptedException {
    Path lock = folder.resolve("training.lock");
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.tryLock()) {
        if (held == null) {
          throw new OverlappingFileLockException();
        }
        Trainer trainer = new Trainer(language, text, options, folder);
        try {
          return trainer.run(listener);
        } finally {
          trainer.engine.close();
        }
      }
    } catch (OverlappingFileLockException e) {
      throw new InputException(
          folder + ": another training runs in this folder, wait for it or give another", e);
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be written (%s); mend that, and the same call goes on from the last checkpoint"
              .formatted(folder, e),
          e);
    }
  }

  private TrainingState resumed(TrainingOptions options) {
    TrainingState earlier = checkpoint.state();
    if (!options.continues(earlier.options())) {
      throw new InputException(
          "%s: begun with %s, which %s does not go on from; give the same options or another folder"
              .formatted(checkpoint.file(), earlier.options(), options));
    }
    if (!earlier.rulesHash().equals(language.rules().hash())
        || !earlier.textHash().equals(text.hash())) {
      throw new InputException(
          checkpoint.file()
              + ": begun with other rules or another text, give these or another folder");
    }
    return earlier.withOptions(options);
  }

  private Model run(Consumer<TrainingProgress> listener) throws IOException, InterruptedException {
    LossAverages pace = new LossAverages(state);
    long saved = System.nanoTime();
    long before = saved;
    while (state.progress() < 1) {
      List<Batch> batches = round();
      while (state.batch() < batches.size() && state.progress() < 1) {
        double rate = state.options().rateAt(state.step(), state.progress());
        Batch batch = batches.get(state.batch());
        double loss = step(batch, rate);
        double progress = state.progress();
        long now = System.nanoTime();
        double seconds =
            (now - before) / 1e9; // with romanization and validation: what users wait for
        before = now;
        state = state.afterStep(batch.characters(), seconds);
        pace.step(batch.characters(), seconds, loss);
        if (Math.floor(progress * CURVE_POINTS) < Math.floor(state.progress() * CURVE_POINTS)) {
          Validation.Result result = validation.measure(text.validation());
          state =
              state.withPoint(
                  new CurvePoint(
                      state.characters(), pace.lossSincePoint(), result.loss(), result.error()));
        }
        listener.accept(pace.progress(state, rate));
        boolean interrupted = Thread.interrupted();
        if (interrupted || System.nanoTime() - saved > CHECKPOINT_EVERY.toNanos()) {
          checkpoint.write(graph, state);
          saved = System.nanoTime();
        }
        if (interrupted) {
          throw new InterruptedException("stopped at a checkpoint after step " + state.step());
        }
      }
      if (state.progress() < 1) {
        state = state.nextRound();
      }
    }
    checkpoint.write(graph, state);
    return Model.save(folder, info(), graph);
  }

  /** The batches of the current round: the same on every resumption, new in every epoch. */
  private List<Batch> round() {
    int rounds = (text.train().size() + ROUND - 1) / ROUND;
    int epoch = state.round() / rounds;
    long seed = state.options().seed();
    List<String> sentences = new ArrayList<>(text.train());
    Collections.shuffle(sentences, new Random(SeededHash.of(epoch, seed)));
    int from = state.round() % rounds * ROUND;
    long epochSeed = SeededHash.of(epoch, seed);
    Romanizer romanizer = new Romanizer(language.rules(), epochSeed);
    Augmentation variation = new Augmentation(romanizer, latin, natives, foreign, epochSeed);
    List<EncodedText> encoded =
        sentences.subList(from, Math.min(from + ROUND, sentences.size())).stream()
            .map(sentence -> EncodedText.of(variation.romanize(sentence), latin, natives))
            .toList();
    return Batch.shuffled(
        encoded,
        state.options().batch(),
        state.options().longest(),
        SeededHash.of(state.round(), seed));
  }

  private double step(Batch batch, double rate) {
    try {
      return engine.train(batch, rate);
    } catch (ArithmeticException e) {
      throw new InputException("%s: %s; it is intact".formatted(folder, e.getMessage()), e);
    } catch (OutOfMemoryError e) {
      throw new InputException(
          ("%s: a batch of %,d texts and %,d characters does not fit in memory (the heap has %,d MB);"
                  + " take fewer texts in a batch, or give Java more with -Xmx; the last checkpoint is"
                  + " intact")
              .formatted(
                  folder,
                  batch.size(),
                  batch.characters(),
                  Runtime.getRuntime().maxMemory() / 1_000_000),
          e);
    }
  }

  private ModelInfo info() {
    Validation.Result result = validation.measureMany(text.validation());
    Map<String, Object> corpus = new LinkedHashMap<>();
    corpus.put("name", text.name());
    corpus.putAll(text.provenance());
    return new ModelInfo(
        language.code(),
        language.rules().hash(),
        latin.symbols(),
        natives.symbols(),
        corpus,
        JsonFile.fields(state.options()),
        state.step(),
        state.seconds() / 60,
        state.characters(),
        result.loss(),
        result.error(),
        state.curve(),
        Versions.current(),
        "");
  }
}
