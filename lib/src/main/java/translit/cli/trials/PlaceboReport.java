package translit.cli.trials;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import translit.common.MarkdownTable;
import translit.common.Phrase;
import translit.selectivity.Placebo;
import translit.selectivity.PlaceboShare;

/**
 * What {@code placebo} prints.
 *
 * @param placebo the draws
 */
public record PlaceboReport(Placebo placebo) {
  private static final double LEAST = 0.03;
  private static final double MOST = 0.07;

  /** {@return a table in Markdown: a row for each character and level, a column for each rate} */
  public String toMarkdown() {
    StringBuilder header = new StringBuilder("| letter | labels by |");
    placebo.options().rates().forEach(rate -> header.append(Phrase.say(" %.0f %% |", 100 * rate)));
    int width = placebo.options().rates().size();
    Stream<List<String>> rows =
        IntStream.range(0, placebo.shares().size() / width)
            .mapToObj(
                row -> {
                  List<PlaceboShare> some =
                      placebo.shares().subList(row * width, (row + 1) * width);
                  return Stream.concat(
                          Stream.of(some.get(0).letter(), some.get(0).level().toString()),
                          some.stream().map(PlaceboShare::toString))
                      .toList();
                });
    return MarkdownTable.of(header.toString(), rows);
  }

  /**
   * {@return how many draws were skipped, and how many placebo.shares() are near {@value
   * Placebo#ALPHA}}
   */
  public String said() {
    List<PlaceboShare> drawn = placebo.shares().stream().filter(one -> one.draws() > 0).toList();
    long near = drawn.stream().filter(one -> one.share() >= LEAST && one.share() <= MOST).count();
    return Phrase.say(
        "%,d of %,d draws were skipped: a class had fewer than %d tokens, or the activation never"
            + " changed.\n%d of %s lie in %.2f to %.2f.",
        placebo.shares().stream().mapToInt(PlaceboShare::skipped).sum(),
        (long) placebo.shares().size() * placebo.options().draws(),
        Placebo.FEWEST,
        near,
        Phrase.count(drawn.size(), "share"),
        LEAST,
        MOST);
  }
}
