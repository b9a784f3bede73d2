package translit.intervention.measuring;

import java.util.Arrays;
import translit.statistics.Estimate;
import translit.statistics.Jackknife;
import translit.trace.Token;
import translit.trace.TokenizedText;

/**
 * How many tokens are read wrongly, by Latin character and by group of stems. Threads may count for
 * different units at the same time.
 */
public final class Collateral {
  private final TokenizedText text;

  /** {@code [letter * groups + group]}. */
  private final long[] tokens;

  /** More errors than in the network as it is, {@code [replacement][unit][as above]}. */
  private final int[][][] more;

  /**
   * Counts of no token yet.
   *
   * @param text that is read
   * @param replacements how many
   * @param units whose outputs are replaced
   */
  public Collateral(TokenizedText text, int replacements, int units) {
    this.text = text;
    int places = text.latin().size() * Jackknife.GROUPS;
    this.tokens = new long[places];
    this.more = new int[replacements][units][places];
  }

  /**
   * {@return where a token is counted}
   *
   * @param token of the text
   */
  public int place(Token token) {
    return token.latin() * Jackknife.GROUPS + Jackknife.group(text.stem(token.word()));
  }

  /**
   * Counts a token, whether it is read rightly or not.
   *
   * @param place of the token
   */
  public void add(int place) {
    tokens[place]++;
  }

  /**
   * Counts a token that is read rightly by one of the two networks only.
   *
   * @param replacement index of what the output is replaced by
   * @param unit whose output is replaced
   * @param place of the token
   * @param rightBefore whether the network as it is reads it rightly
   */
  public void change(int replacement, int unit, int place, boolean rightBefore) {
    more[replacement][unit][place] += rightBefore ? 1 : -1;
  }

  /**
   * The change of the error rate at all Latin characters but one.
   *
   * @param latin index of that one
   * @param replacement index of what the output is replaced by
   * @param unit whose output is replaced
   * @return above 0 where there are more errors; with the jackknife's interval over groups of stems
   */
  public Estimate without(int latin, int replacement, int unit) {
    long[] of = new long[Jackknife.GROUPS];
    long[] errors = new long[Jackknife.GROUPS];
    for (int place = 0; place < tokens.length; place++) {
      if (place / Jackknife.GROUPS != latin) {
        of[place % Jackknife.GROUPS] += tokens[place];
        errors[place % Jackknife.GROUPS] += more[replacement][unit][place];
      }
    }
    double all = Arrays.stream(of).sum();
    double allErrors = Arrays.stream(errors).sum();
    double[] leftOut = new double[Jackknife.GROUPS];
    Arrays.setAll(leftOut, g -> (allErrors - errors[g]) / (all - of[g]));
    int groups = (int) Arrays.stream(of).filter(n -> n > 0).count();
    return Estimate.of(allErrors / all, leftOut, groups, -1, 1);
  }
}
