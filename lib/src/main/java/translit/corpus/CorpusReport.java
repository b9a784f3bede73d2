package translit.corpus;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import translit.corpus.sentence.LeftOut;
import translit.corpus.sentence.Reason;
import translit.corpus.source.SourceReport;

/**
 * What {@link Corpus#build} has written, and what was missing.
 *
 * @param folder where the files are
 * @param language the language's code
 * @param seed of the split
 * @param licence of the text
 * @param splits how much is in each split
 * @param leftOut what is in no split, by reason, the most frequent first
 * @param repaired Latin letters replaced by the native ones that they looked like
 * @param sources what each file brought
 */
public record CorpusReport(
    Path folder,
    String language,
    long seed,
    String licence,
    Map<Split, SplitCount> splits,
    List<LeftOut> leftOut,
    long repaired,
    List<SourceReport> sources) {
  private static final String ROW = "%-15s%10s%11s%12s\n";

  /**
   * Copies the splits and the lists.
   *
   * @param folder where the files are
   * @param language the language's code
   * @param seed of the split
   * @param licence of the text
   * @param splits how much is in each split
   * @param leftOut what is in no split, by reason, the most frequent first
   * @param repaired Latin letters replaced by the native ones that they looked like
   * @param sources what each file brought
   */
  public CorpusReport {
    splits = new EnumMap<>(splits);
    leftOut = List.copyOf(leftOut);
    sources = List.copyOf(sources);
  }

  /** {@return all splits together} */
  public SplitCount total() {
    return splits.values().stream().reduce(SplitCount.NONE, SplitCount::plus);
  }

  /** {@return sentences left out because they had come before} */
  public long repeated() {
    return leftOut.stream()
        .filter(one -> one.reason() == Reason.REPEATED)
        .mapToLong(LeftOut::count)
        .sum();
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append(ROW.formatted("", "articles", "sentences", "letters"));
    splits.forEach((split, count) -> out.append(row(split.fileName(), count)));
    out.append(row("in all", total()));
    leftOut.forEach(one -> out.append(one).append('\n'));
    out.append(repaired).append(" Latin letters in native words repaired\n");
    sources.forEach(source -> out.append(source).append('\n'));
    return out.append("in ").append(folder).append(", seed ").append(seed).toString();
  }

  private static String row(String name, SplitCount count) {
    return ROW.formatted(name, count.articles(), count.sentences(), count.letters());
  }
}
