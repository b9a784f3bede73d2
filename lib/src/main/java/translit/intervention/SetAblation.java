package translit.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import translit.common.ProgressListener;
import translit.common.Provenance;
import translit.common.TableColumns;
import translit.engine.Parameters;
import translit.intervention.files.SetFiles;
import translit.text.Pair;
import translit.trace.TokenizedText;
import translit.trace.Unit;

/**
 * The curves of sets at many pairs, kept in files as soon as they are measured: what is there is
 * not measured again.
 *
 * @param parameters of the network
 * @param text to read
 * @param info of what and how, with all that is asked for
 * @param folder for the files
 */
public record SetAblation(
    Parameters parameters, TokenizedText text, Info info, java.nio.file.Path folder) {
  /** The table of all pairs. */
  public static final String FILE = SetFiles.FILE;

  private SetFiles files() {
    return new SetFiles(folder, info);
  }

  /**
   * Checks that a table of sets that is in the folder is of this network and text, whether sets are
   * asked for now or not, so that files of two networks never stand side by side.
   *
   * @throws translit.common.InputException if it is not
   */
  public void requireSubject() {
    files().requireSubject();
  }

  /**
   * Measures what is not there yet, and writes the table of all pairs, {@value SetFiles#FILE}.
   *
   * @param pairs in the order of the table
   * @param given outputs to replace in this order; none to leave it
   * @param progress told the characters done
   * @throws translit.common.InputException if a pair is too rare, if there is no such unit or there
   *     are not so many, or if a file is of something else or cannot be written
   */
  public void measure(List<Pair> pairs, List<Unit> given, ProgressListener progress) {
    for (Pair pair : pairs) {
      if (!files().has(pair)) {
        UnitSets sets =
            UnitSets.of(
                parameters,
                text,
                pair,
                info.options(),
                (done, all, what) -> progress.report(done, all, what + " of " + pair));
        files().write(pair, curves(pair, sets, given));
      }
    }
    files().gather(pairs);
  }

  /**
   * Of what and how curves were measured.
   *
   * @param provenance hashes of model, rules and romanized text, the command and the version
   * @param sentences number of sentences of the text
   * @param characters number of its Latin characters
   * @param options how
   * @param replacements what outputs were replaced by
   * @param set the outputs of the order {@code given}, as they are named
   * @param strongest how many of the most harmful outputs were replaced; 0 for none
   */
  public record Info(
      Provenance provenance,
      int sentences,
      long characters,
      SetOptions options,
      List<Replacement> replacements,
      List<String> set,
      int strongest) {
    /**
     * Copies the lists.
     *
     * @param provenance hashes, command and version
     * @param sentences of the text
     * @param characters of the text
     * @param options how
     * @param replacements of outputs
     * @param set outputs
     * @param strongest how many
     */
    public Info {
      replacements = List.copyOf(replacements);
      set = List.copyOf(set);
    }

    /**
     * Checks that what a file holds is of the same network and text.
     *
     * @param file whose description the other one is
     * @param other what it says of itself
     * @throws translit.common.InputException if model, rules, text or version differ
     */
    public void requireSubject(java.nio.file.Path file, Info other) {
      EffectsInfo.requireSubject(file, provenance, other.provenance);
    }

    /**
     * {@return whether the same was asked for, by whatever command}
     *
     * @param other of the same network and text
     */
    public boolean asksFor(Info other) {
      return options.equals(other.options)
          && replacements.equals(other.replacements)
          && set.equals(other.set)
          && strongest == other.strongest;
    }
  }

  /**
   * A curve at a pair.
   *
   * @param pair Latin character and outcome
   * @param curve measured there
   */
  public record Row(Pair pair, SetCurve curve) {}

  private record Cell(Row row, SetCurve.Point point) {}

  private static final TableColumns<Cell> COLUMNS =
      new TableColumns<Cell>("sets")
          .text("input", cell -> cell.row.pair.latin())
          .text("output", cell -> cell.row.pair.outcome())
          .text("order", cell -> cell.row.curve.order())
          .text("replacement", cell -> cell.row.curve.by().code())
          .integer("size", cell -> cell.point.size())
          .number("change", cell -> cell.point.change().value())
          .number("change_low", cell -> cell.point.change().interval().low())
          .number("change_high", cell -> cell.point.change().interval().high())
          .number("accuracy", cell -> cell.point.accuracy().value())
          .number("accuracy_low", cell -> cell.point.accuracy().interval().low())
          .number("accuracy_high", cell -> cell.point.accuracy().interval().high());

  /** {@return the columns of the table} */
  public static ColumnType[] types() {
    return COLUMNS.types();
  }

  private List<Row> curves(Pair pair, UnitSets sets, List<Unit> given) {
    List<Row> rows = new ArrayList<>();
    for (Replacement by : info.replacements()) {
      if (!given.isEmpty()) {
        rows.add(new Row(pair, sets.curve(new SetOrder("given", given), by)));
      }
      if (info.strongest() > 0) {
        SetOrder effect = sets.byEffect(sets.units(), by).first(info.strongest());
        SetOrder contribution =
            SetOrder.falling("contribution", sets.units(), sets.contributions(sets.units()))
                .first(info.strongest());
        Stream.of(sets.curve(effect, by), sets.curve(contribution, by), sets.random(effect, by))
            .forEach(curve -> rows.add(new Row(pair, curve)));
      }
    }
    return rows;
  }

  /**
   * {@return a row for every size of every curve}
   *
   * @param rows a curve each
   */
  public static Table of(List<Row> rows) {
    return COLUMNS.table(
        rows.stream()
            .flatMap(row -> row.curve.points().stream().map(point -> new Cell(row, point)))
            .toList());
  }
}
