package translit.intervention.files;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import translit.common.TableColumns;
import translit.intervention.Effect;
import translit.intervention.PairEffects;
import translit.intervention.Swap;
import translit.trace.Unit;

/** Effects as rows of a table. */
public final class EffectsCsv {
  private record Row(PairEffects of, Effect effect, double difference, double p) {}

  private static final TableColumns<Row> COLUMNS =
      new TableColumns<Row>("effects")
          .text("input", row -> row.of.pair().latin())
          .text("output", row -> row.of.pair().outcome())
          .text("path", row -> row.of.path().code())
          .text("direction", row -> row.effect.unit().direction().code())
          .integer("unit", row -> row.effect.unit().index())
          .text("replacement", row -> row.effect.replacement().code())
          .number("change", row -> row.effect.change().value())
          .number("change_low", row -> row.effect.change().interval().low())
          .number("change_high", row -> row.effect.change().interval().high())
          .number("accuracy", row -> row.effect.accuracy().value())
          .number("unsure", row -> row.effect.unsure().value())
          .number("collateral", row -> row.effect.collateral().value())
          .number("outside", row -> row.effect.outside())
          .number("difference", Row::difference)
          .number("p", Row::p);

  private EffectsCsv() {}

  static TableColumns<?> columns() {
    return COLUMNS;
  }

  /**
   * Makes the table.
   *
   * @param pair with its effects
   * @return a row for every effect; difference and p are those of the unit's swap
   */
  public static Table table(PairEffects pair) {
    Map<Unit, Swap> swaps =
        pair.swaps().stream().collect(Collectors.toMap(Swap::unit, Function.identity()));
    List<Row> rows =
        pair.effects().stream().map(effect -> row(pair, effect, swaps.get(effect.unit()))).toList();
    return COLUMNS.table(rows).setName(pair.pair() + ", " + pair.path().code());
  }

  private static Row row(PairEffects pair, Effect effect, Swap swap) {
    return swap == null
        ? new Row(pair, effect, Double.NaN, Double.NaN)
        : new Row(pair, effect, swap.difference().value(), swap.p());
  }
}
