package translit.intervention.recurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import translit.engine.Batch;
import translit.engine.EncodedText;
import translit.engine.LstmReader;
import translit.engine.Parameters;
import translit.engine.ReadOut;
import translit.intervention.measuring.OutputMeans;
import translit.intervention.measuring.UsualRange;

/**
 * Some sentences as the network reads them if nothing is changed.
 *
 * @param groups of sentences whose copies are read together, each in windows
 * @param texts of the groups, in the same order
 * @param means of the outputs over all characters
 * @param range of the gates' sums
 * @param characters of all sentences
 */
record Usual(
    List<List<Window>> groups,
    List<List<EncodedText>> texts,
    float[] means,
    UsualRange range,
    int characters) {
  /** Most characters of which the gates' sums are kept. */
  private static final int OF_RANGE = 10_000;

  static Usual of(Parameters parameters, List<Sentence> sentences, LaneScorer scorer) {
    int cells = parameters.layout().cells();
    int[] lengths = sentences.stream().mapToInt(one -> one.text().length()).toArray();
    SumRecorder recorder = new SumRecorder(cells, lengths, OF_RANGE);
    List<List<Window>> groups = new ArrayList<>();
    List<List<EncodedText>> texts = new ArrayList<>();
    try (LstmReader reader = LstmReader.of(parameters, recorder)) {
      reader.readLstms(new Batch(sentences.stream().map(Sentence::text).toList()));
      int left = 0; // room in the last group
      for (int n = 0; n < lengths.length; n++) {
        if (groups.isEmpty() || lengths[n] > left) {
          groups.add(new ArrayList<>());
          texts.add(new ArrayList<>());
          left = ReadOut.WIDTH;
        }
        left -= lengths[n];
        int last = groups.size() - 1;
        add(groups.get(last), texts.get(last), sentences.get(n), n, reader, scorer);
      }
    }
    groups.forEach(group -> group.forEach(scorer::start));
    int characters = IntStream.of(lengths).sum();
    return new Usual(groups, texts, means(groups, 2 * cells), recorder.range(), characters);
  }

  private static void add(
      List<Window> group,
      List<EncodedText> ofGroup,
      Sentence sentence,
      int n,
      LstmReader reader,
      LaneScorer scorer) {
    for (int t = 0; t < sentence.text().length(); t++) {
      if (group.isEmpty() || group.get(group.size() - 1).isFull()) {
        group.add(new Window(scorer.cells()));
      }
      group
          .get(group.size() - 1)
          .add(sentence.tokens().get(t), ofGroup.size(), reader, n, t, scorer.places());
    }
    ofGroup.add(sentence.text());
  }

  private static float[] means(List<List<Window>> groups, int units) {
    OutputMeans means = new OutputMeans(units);
    groups.forEach(group -> group.forEach(window -> window.addTo(means)));
    return means.means();
  }

  /** The sentences of a group. */
  List<EncodedText> texts(List<Window> group) {
    return texts.get(groups.indexOf(group));
  }
}
