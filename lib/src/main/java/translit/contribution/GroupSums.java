package translit.contribution;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import translit.statistics.ExactSums;
import translit.statistics.Jackknife;

/**
 * The activations of concat and hidden units at some tokens, added up by the group of a token's
 * stem, so that the means without any one group can be told. Within a chunk of the text they are
 * added as doubles, in the order of the batches; chunks are added exactly, so that parts of a text
 * add up to the same bits as the whole.
 */
final class GroupSums {
  private final int columns;
  private final long[] tokens = new long[Jackknife.GROUPS];

  /** By group; null for one without tokens, since most outcomes are rare. */
  private final ExactSums[] sums = new ExactSums[Jackknife.GROUPS];

  /** {@code [group][column]} of the chunk that is being read. */
  private final double[][] ofChunk = new double[Jackknife.GROUPS][];

  GroupSums(int columns) {
    this.columns = columns;
  }

  /** Counts a token of a group, and hands out the sums that its activations are to be added to. */
  double[] add(int group) {
    tokens[group]++;
    if (ofChunk[group] == null) {
      ofChunk[group] = new double[columns];
    }
    return ofChunk[group];
  }

  /** Adds what was handed out, which is over then, to the sums of the chunks before. */
  void endChunk() {
    for (int group = 0; group < tokens.length; group++) {
      if (ofChunk[group] != null) {
        exact(group).add(ofChunk[group]);
        ofChunk[group] = null;
      }
    }
  }

  private ExactSums exact(int group) {
    if (sums[group] == null) {
      sums[group] = new ExactSums(columns);
    }
    return sums[group];
  }

  /** Adds tokens of chunks that have ended. */
  void add(GroupSums other) {
    for (int group = 0; group < tokens.length; group++) {
      tokens[group] += other.tokens[group];
      if (other.sums[group] != null) {
        exact(group).add(other.sums[group]);
      }
    }
  }

  long tokens() {
    return Arrays.stream(tokens).sum();
  }

  /** {@return the number of groups that have tokens} */
  int groups() {
    return (int) Arrays.stream(tokens).filter(count -> count > 0).count();
  }

  /** Means of the forward, backward and hidden units. */
  double[] means() {
    return means(total(), tokens());
  }

  /** The same without each group, {@code [group][unit]}; NaN where no other has tokens. */
  double[][] leftOut() {
    double[] total = total();
    double[][] leftOut = new double[sums.length][];
    for (int group = 0; group < sums.length; group++) {
      ExactSums ours = sums[group];
      double[] others = total.clone();
      if (ours != null) {
        Arrays.setAll(others, c -> total[c] - ours.get(c));
      }
      leftOut[group] = means(others, tokens() - tokens[group]);
    }
    return leftOut;
  }

  private double[] total() {
    ExactSums all = new ExactSums(columns);
    for (ExactSums some : sums) {
      if (some != null) {
        all.add(some);
      }
    }
    double[] total = new double[columns];
    Arrays.setAll(total, all::get);
    return total;
  }

  void write(DataOutput out) throws IOException {
    for (int group = 0; group < tokens.length; group++) {
      out.writeLong(tokens[group]);
      if (tokens[group] > 0) {
        exact(group).write(out);
      }
    }
  }

  static GroupSums read(int columns, DataInput in) throws IOException {
    GroupSums read = new GroupSums(columns);
    for (int group = 0; group < read.tokens.length; group++) {
      read.tokens[group] = in.readLong();
      if (read.tokens[group] > 0) {
        read.sums[group] = ExactSums.read(columns, in);
      }
    }
    return read;
  }

  private static double[] means(double[] sums, long tokens) {
    double[] means = new double[sums.length];
    Arrays.setAll(means, c -> tokens == 0 ? Double.NaN : sums[c] / tokens);
    return means;
  }
}
