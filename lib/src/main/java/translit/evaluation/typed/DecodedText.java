package translit.evaluation.typed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import translit.corpus.TypedPair;
import translit.evaluation.typed.AlignedWords.Match;
import translit.evaluation.typed.DecodedLine.Beside;
import translit.evaluation.typed.LineDraws.Sums;
import translit.language.RomanizationRules;

/** What a decoder made of typed lines, beside their references, in all comparisons. */
final class DecodedText {
  private final Map<Aside, List<DecodedLine>> lines = new EnumMap<>(Aside.class);

  DecodedText(List<TypedPair> pairs, List<String> decoded) {
    for (Aside aside : Aside.values()) {
      lines.put(
          aside,
          IntStream.range(0, pairs.size())
              .parallel()
              .mapToObj(i -> DecodedLine.of(decoded.get(i), pairs.get(i).references(), aside))
              .toList());
    }
  }

  List<DecodedLine> lines(Aside aside) {
    return lines.get(aside);
  }

  Sums characters(Aside aside, boolean best) {
    return best
        ? sums(aside, l -> l.bestByCharacters().characters(), l -> l.bestByCharacters().length())
        : sums(aside, line -> line.mean(Beside::characters), line -> line.mean(Beside::length));
  }

  Sums words(Aside aside, boolean best) {
    return best
        ? sums(aside, l -> l.bestByWords().words().edits(), l -> l.bestByWords().wordCount())
        : sums(
            aside, l -> l.mean(one -> one.words().edits()), line -> line.mean(Beside::wordCount));
  }

  Sums exactLines(Aside aside) {
    return sums(aside, line -> line.isExact() ? 1 : 0, line -> 1);
  }

  /** The words of a kind that are not right, by the best reference. */
  Sums wrong(Aside aside, WordKind kind, RomanizationRules rules) {
    return sums(
        aside,
        line -> ofKind(line, kind, rules).stream().filter(word -> !word.isRight()).count(),
        line -> ofKind(line, kind, rules).size());
  }

  /** The characters to edit in words of a kind, by the best reference. */
  Sums charactersOf(Aside aside, WordKind kind, RomanizationRules rules) {
    return sums(
        aside,
        line -> ofKind(line, kind, rules).stream().mapToInt(Match::characters).sum(),
        line ->
            ofKind(line, kind, rules).stream()
                .mapToInt(word -> word.right().codePointCount(0, word.right().length()))
                .sum());
  }

  private static List<Match> ofKind(DecodedLine line, WordKind kind, RomanizationRules rules) {
    return line.bestByWords().words().matches().stream()
        .filter(word -> !word.right().isEmpty() && WordKind.of(word.right(), rules) == kind)
        .toList();
  }

  private Sums sums(
      Aside aside, ToDoubleFunction<DecodedLine> errors, ToDoubleFunction<DecodedLine> lengths) {
    return new Sums(
        lines(aside).stream().mapToDouble(errors).toArray(),
        lines(aside).stream().mapToDouble(lengths).toArray());
  }
}
