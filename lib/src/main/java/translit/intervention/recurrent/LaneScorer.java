package translit.intervention.recurrent;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import translit.engine.LstmReader;
import translit.engine.Parameters;
import translit.engine.ReadOut;
import translit.intervention.Path;
import translit.intervention.measuring.Classes;
import translit.intervention.measuring.Collateral;
import translit.intervention.measuring.PairSums;
import translit.intervention.measuring.PairTokens;
import translit.intervention.measuring.ReadOuts;
import translit.intervention.measuring.Shares;

/** From the outputs of the {@link Lanes} to the answers, on both paths that begin with them. */
final class LaneScorer implements AutoCloseable {
  private final int cells;
  private final List<PairTokens> pairs;
  private final Map<Path, Collateral> collateral;
  private final Map<Path, List<PairSums>> sums;
  private final int[] places;
  private final ReadOuts readOuts;
  private final Lane[] lanes;

  LaneScorer(
      Parameters parameters,
      List<PairTokens> pairs,
      Map<Path, Collateral> collateral,
      Map<Path, List<PairSums>> sums) {
    this.cells = parameters.layout().cells();
    this.pairs = pairs;
    this.collateral = collateral;
    this.sums = sums;
    int[] classes = Classes.chosen(parameters.layout().outputs());
    this.places = Classes.places(parameters.layout().outputs());
    this.readOuts = new ReadOuts(parameters, classes);
    this.lanes =
        Stream.generate(() -> new Lane(cells))
            .limit(readOuts.shares().count())
            .toArray(Lane[]::new);
  }

  /** How work is divided between threads that score. */
  Shares shares() {
    return readOuts.shares();
  }

  /** Of each LSTM. */
  int cells() {
    return cells;
  }

  /** The place of each outcome among those that can be chosen. */
  int[] places() {
    return places;
  }

  /** Counts a window of the network as it is. */
  void start(Window window) {
    window.close(
        readOuts.of(0),
        readOuts.logits(0),
        pairs,
        List.copyOf(collateral.values()),
        List.copyOf(sums.values()),
        places);
  }

  /**
   * Counts a window without one output.
   *
   * @param reader has read the lanes
   * @param text index of the lane's first sentence
   * @param index of the output among those that are counted
   * @param unit the output, the forward ones first
   * @param instead what it is replaced by
   */
  void score(
      int share,
      LstmReader reader,
      Window window,
      int text,
      int replacement,
      int index,
      int unit,
      float instead) {
    ReadOut readOut = readOuts.of(share);
    Lane lane = lanes[share];
    lane.read(window, reader, text, unit, instead);
    lane.takeRecurrent(readOut);
    count(share, Path.RECURRENT, window, replacement, index);
    lane.takeBoth(readOut);
    count(share, Path.BOTH, window, replacement, index);
  }

  private void count(int share, Path path, Window window, int replacement, int index) {
    window.logits(readOuts.of(share), readOuts.logits(share));
    window.count(
        replacement,
        index,
        readOuts.logits(share),
        pairs,
        collateral.get(path),
        sums.get(path),
        places);
  }

  @Override
  public void close() {
    readOuts.close();
  }
}
