package translit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import translit.common.InputException;
import translit.language.AlignedText;
import translit.language.Language;
import translit.language.Romanizer;

class OutcomeCountsTest {
  private static final AlignedText TEXT =
      new AlignedText(List.of("r", "r", "r", "r", "a"), List.of("ր", "ր", "ռ", "ր", "ա"));

  @Test
  void aPairHasTwoSides() {
    assertThatThrownBy(() -> new Pair("", "ծ"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "'' → 'ծ' is no pair: give a Latin character and what it becomes, _ for nothing");
    assertThatThrownBy(() -> new Pair("t", "")).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new Pair(null, "ծ")).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new Pair("t", null)).isInstanceOf(InputException.class);
  }

  @Test
  void outcomesAreCountedAndTheirEntropyIsInBits() {
    OutcomeCounts counts = new OutcomeCounts().add(TEXT);
    assertThat(counts.count("r")).isEqualTo(4);
    assertThat(counts.outcomes("r")).containsExactly("ր", "ռ");
    assertThat(counts.mostFrequent("r")).contains("ր");
    // -(0.75 log2 0.75 + 0.25 log2 0.25)
    assertThat(counts.bits("r")).isCloseTo(0.8112781, within(1e-7));
    assertThat(counts.bits("a")).isZero();
    assertThat(counts.bits("q")).isNaN();
    assertThat(counts.toTable().rowCount()).isEqualTo(3);
  }

  @Test
  void theTableHasARowForEachOutcomeTheMostFrequentFirst() {
    Table table = new OutcomeCounts().add(TEXT).toTable();
    assertThat(table.name()).isEqualTo("outcomes");
    assertThat(table.columnNames()).containsExactly("input", "output", "n", "share", "bits");
    assertThat(table.types())
        .containsExactly(
            ColumnType.STRING,
            ColumnType.STRING,
            ColumnType.INTEGER,
            ColumnType.DOUBLE,
            ColumnType.DOUBLE);
    assertThat(table.stringColumn("input").asList()).containsExactly("a", "r", "r");
    assertThat(table.stringColumn("output").asList()).containsExactly("ա", "ր", "ռ");
    assertThat(table.intColumn("n").asList()).containsExactly(1, 3, 1);
    assertThat(table.doubleColumn("share").asList()).containsExactly(1.0, 0.75, 0.25);
  }

  @Test
  void twoHalvesOfATextGiveWhatTheWholeGives() {
    Language language = Language.load("hy-AM");
    Romanizer romanizer = new Romanizer(language.rules(), 1);
    List<AlignedText> texts = language.sample().stream().map(romanizer::romanize).toList();
    int half = texts.size() / 2;
    OutcomeCounts first = counted(texts.subList(0, half));
    OutcomeCounts second = counted(texts.subList(half, texts.size()));
    long before = first.count("t");
    OutcomeCounts whole = counted(texts);
    assertThat(first.plus(second).toTable().printAll()).isEqualTo(whole.toTable().printAll());
    assertThat(second.plus(first).toTable().printAll()).isEqualTo(whole.toTable().printAll());
    assertThat(whole.count("t")).isGreaterThan(before).isEqualTo(before + second.count("t"));
    assertThat(first.count("t")).as("left as it is").isEqualTo(before);
  }

  private static OutcomeCounts counted(List<AlignedText> texts) {
    OutcomeCounts counts = new OutcomeCounts();
    texts.forEach(counts::add);
    return counts;
  }
}
