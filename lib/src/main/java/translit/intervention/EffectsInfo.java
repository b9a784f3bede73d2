package translit.intervention;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tech.tablesaw.api.Table;
import translit.common.InputException;
import translit.common.Provenance;
import translit.common.TableColumns;

/**
 * Of what and how effects were measured, and what the network does at the pairs as it is: what
 * stands beside a table of effects.
 *
 * @param provenance hashes of model, rules and romanized text, the command and the version
 * @param sentences number of sentences of the text
 * @param characters number of its Latin characters
 * @param options how was measured
 * @param pairs those of the table
 */
public record EffectsInfo(
    Provenance provenance,
    int sentences,
    long characters,
    EffectOptions options,
    List<AsItIs> pairs) {
  /**
   * What the network does at a pair as it is.
   *
   * @param input Latin character
   * @param output what it becomes
   * @param path on which outputs were replaced
   * @param tokens that were looked at
   * @param stems of these tokens
   * @param margin mean margin in nats
   * @param accuracy share of tokens with a margin above 0
   * @param unsure share of tokens with a margin below 1
   */
  public record AsItIs(
      String input,
      String output,
      String path,
      int tokens,
      int stems,
      double margin,
      double accuracy,
      double unsure) {
    /**
     * {@return what is known of a pair beside its effects}
     *
     * @param pair with its effects
     */
    public static AsItIs of(PairEffects pair) {
      return new AsItIs(
          pair.pair().latin(),
          pair.pair().outcome(),
          pair.path().code(),
          pair.tokens(),
          pair.stems(),
          pair.margin(),
          pair.accuracy(),
          pair.unsure());
    }
  }

  /**
   * Copies the list.
   *
   * @param provenance hashes, command and version
   * @param sentences of the text
   * @param characters of the text
   * @param options how was measured
   * @param pairs those of the table
   * @throws NullPointerException if one is null
   */
  public EffectsInfo {
    Objects.requireNonNull(provenance);
    Objects.requireNonNull(options);
    pairs = List.copyOf(pairs);
  }

  /** {@return what the network does at the pairs as it is, a row for each pair and path} */
  public Table table() {
    return new TableColumns<AsItIs>("as it is")
        .text("input", AsItIs::input)
        .text("output", AsItIs::output)
        .text("path", AsItIs::path)
        .integer("tokens", AsItIs::tokens)
        .integer("stems", AsItIs::stems)
        .number("margin", AsItIs::margin)
        .number("accuracy", AsItIs::accuracy)
        .number("unsure", AsItIs::unsure)
        .table(pairs);
  }

  /**
   * {@return the same of other pairs}
   *
   * @param some pairs of a table
   */
  public EffectsInfo with(List<AsItIs> some) {
    return new EffectsInfo(provenance, sentences, characters, options, some);
  }

  /**
   * Checks that what a file holds was measured in the same way.
   *
   * @param file whose description the other one is
   * @param other what it says of itself
   * @throws InputException if model, rules, text, options or version differ
   */
  public void require(Path file, EffectsInfo other) {
    requireSubject(file, provenance, other.provenance);
    require(file, "options", options, other.options);
  }

  /** Checks that what a file holds is of the same model, rules, text and version. */
  static void requireSubject(Path file, Provenance provenance, Provenance other) {
    require(file, "model", provenance.model(), other.model());
    require(file, "rules", provenance.rules(), other.rules());
    require(file, "text", provenance.text(), other.text());
    require(file, "version", provenance.version(), other.version());
  }

  private static void require(Path file, String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new InputException(
          "%s: was measured with another %s (%s, now %s); delete its folder or give another one"
              .formatted(file, what, found, expected));
    }
  }
}
