package translit.selectivity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;

/** Collects the tokens of some Latin characters in one reading. */
final class GroupStudy implements TokenConsumer {
  /** Columns that a thread takes at a time: their counters for some outcomes fit its cache. */
  private static final int COLUMNS = 32;

  private final LetterStudy[] byLetter;
  private final List<LetterStudy> letters = new ArrayList<>();

  GroupStudy(int symbols) {
    this.byLetter = new LetterStudy[symbols];
  }

  void add(LetterStudy study) {
    byLetter[study.letter()] = study;
    letters.add(study);
  }

  List<LetterStudy> letters() {
    return letters;
  }

  @Override
  public boolean wants(Token token) {
    return Census.counts(token) && byLetter[token.latin()] != null;
  }

  @Override
  public void accept(TokenBlock block) {
    for (int i = 0; i < block.size(); i++) {
      Token token = block.tokens().get(i);
      byLetter[token.latin()].keep(token, block.values(), block.row(i));
    }
    int[][] tokensOf = new int[byLetter.length][];
    for (LetterStudy study : letters) {
      tokensOf[study.letter()] =
          IntStream.range(0, block.size())
              .filter(i -> block.tokens().get(i).latin() == study.letter())
              .toArray();
    }
    IntStream.range(0, (block.columns() + COLUMNS - 1) / COLUMNS)
        .parallel()
        .forEach(
            part -> {
              int from = part * COLUMNS;
              int to = Math.min(block.columns(), from + COLUMNS);
              for (LetterStudy study : letters) {
                study.count(block, tokensOf[study.letter()], from, to);
              }
            });
  }
}
