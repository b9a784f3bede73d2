package translit.intervention.files;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import translit.intervention.Effect;
import translit.intervention.PairEffects;
import translit.intervention.Path;
import translit.intervention.Replacement;
import translit.intervention.measuring.MeasuredPair;
import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;

/**
 * What a part of an ablation has found, as the content of a part's file.
 *
 * @param sentences of the text
 * @param characters of the text
 * @param pairs measured, for each path one after another
 */
public record EffectPart(int sentences, long characters, List<MeasuredPair> pairs) {
  /** More of anything is not believed. */
  private static final int MOST = 10_000_000;

  /**
   * Copies the list.
   *
   * @param sentences of the text
   * @param characters of the text
   * @param pairs measured
   */
  public EffectPart {
    pairs = List.copyOf(pairs);
  }

  /**
   * Writes the part.
   *
   * @param out where
   * @throws IOException if that fails
   */
  public void write(DataOutput out) throws IOException {
    out.writeInt(sentences);
    out.writeLong(characters);
    out.writeInt(pairs.size());
    for (MeasuredPair pair : pairs) {
      write(pair, out);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param in where it is
   * @return the part
   * @throws IOException if it cannot be read, or is something else
   */
  public static EffectPart read(DataInput in) throws IOException {
    int sentences = in.readInt();
    long characters = in.readLong();
    List<MeasuredPair> pairs = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      pairs.add(pair(in));
    }
    return new EffectPart(sentences, characters, pairs);
  }

  private static int count(DataInput in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST) {
      throw new IOException("%,d of something".formatted(count));
    }
    return count;
  }

  private static void write(MeasuredPair pair, DataOutput out) throws IOException {
    PairEffects as = pair.asItIs();
    out.writeUTF(as.pair().latin());
    out.writeUTF(as.pair().outcome());
    out.writeUTF(as.path().name());
    out.writeInt(as.tokens());
    out.writeInt(as.stems());
    out.writeDouble(as.margin());
    out.writeDouble(as.accuracy());
    out.writeDouble(as.unsure());
    out.writeInt(pair.units().size());
    for (Unit unit : pair.units()) {
      write(unit, out);
    }
    out.writeInt(pair.effects().size());
    for (Effect effect : pair.effects()) {
      write(effect.unit(), out);
      out.writeUTF(effect.replacement().name());
      write(effect.change(), out);
      write(effect.accuracy(), out);
      write(effect.unsure(), out);
      write(effect.collateral(), out);
      out.writeDouble(effect.outside());
    }
    out.writeInt(pair.differences().length);
    for (float[] row : pair.differences()) {
      for (float one : row) {
        out.writeFloat(one);
      }
    }
  }

  private static void write(Unit unit, DataOutput out) throws IOException {
    out.writeUTF(unit.direction().code());
    out.writeInt(unit.index());
  }

  private static void write(Estimate estimate, DataOutput out) throws IOException {
    out.writeDouble(estimate.value());
    out.writeDouble(estimate.interval().low());
    out.writeDouble(estimate.interval().high());
  }

  private static MeasuredPair pair(DataInput in) throws IOException {
    PairEffects as =
        new PairEffects(
            new Pair(in.readUTF(), in.readUTF()),
            Path.valueOf(in.readUTF()),
            in.readInt(),
            in.readInt(),
            in.readDouble(),
            in.readDouble(),
            in.readDouble(),
            List.of(),
            List.of());
    List<Unit> units = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      units.add(unit(in));
    }
    List<Effect> effects = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      effects.add(
          new Effect(
              unit(in),
              Replacement.valueOf(in.readUTF()),
              estimate(in),
              estimate(in),
              estimate(in),
              estimate(in),
              in.readDouble()));
    }
    float[][] differences = new float[count(in)][];
    for (int stem = 0; stem < differences.length; stem++) {
      differences[stem] = new float[units.size()];
      for (int u = 0; u < units.size(); u++) {
        differences[stem][u] = in.readFloat();
      }
    }
    return new MeasuredPair(as, units, effects, differences);
  }

  private static Unit unit(DataInput in) throws IOException {
    return new Unit(Part.LSTM_OUTPUT, Direction.ofCode(in.readUTF()), in.readInt());
  }

  private static Estimate estimate(DataInput in) throws IOException {
    double value = in.readDouble();
    return new Estimate(value, new Interval(in.readDouble(), in.readDouble()));
  }
}
