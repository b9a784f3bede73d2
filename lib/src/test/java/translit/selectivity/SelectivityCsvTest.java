package translit.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.ProgressListener;
import translit.common.Provenance;
import translit.engine.BiLstm;
import translit.network.Planted;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.trace.Unit;
import translit.trace.Units;

class SelectivityCsvTest {
  private static final SelectivityOptions OPTIONS =
      SelectivityOptions.defaults().withMinimum(100).withPermutations(60);

  private static final Provenance PROVENANCE = new Provenance("", "", "", "hy", "test", "1");

  @TempDir Path folder;

  private SelectivityTable measured() throws IOException {
    TokenizedText text =
        TokenizedText.of(Planted.sentences(300, 5), Planted.language(folder).rules(), 1);
    try (Tracer tracer =
        new Tracer(BiLstm.create(text.latin().size(), 5, text.natives().size(), 1))) {
      return SelectivityAnalysis.measure(
          tracer, text, OPTIONS, PROVENANCE, ProgressListener.none());
    }
  }

  @Test
  void aWrittenTableReadsBack() throws IOException {
    SelectivityTable table = measured();
    Path csv = folder.resolve("out/selectivity.csv");
    table.write(csv);
    assertThat(Files.readAllLines(csv).get(0))
        .isEqualTo("part,direction,unit,input,output,n,m,hellinger1000,hellinger,auc,bits,p,q");
    SelectivityTable back = SelectivityTable.read(csv);
    assertThat(back.info()).isEqualTo(table.info());
    assertThat(back.units()).isEqualTo(table.units());
    assertThat(back.pairs()).isEqualTo(table.pairs());
    for (int i = 0; i < table.rows().size(); i++) {
      assertThat(back.rows().get(i).unit()).isEqualTo(table.rows().get(i).unit());
      assertThat(back.rows().get(i).hellinger())
          .isCloseTo(table.rows().get(i).hellinger(), within(1e-8));
    }
  }

  @Test
  void anInterruptDoesNotLoseTheTable() throws IOException {
    SelectivityTable table = measured();
    Path csv = folder.resolve("selectivity.csv");
    Thread.currentThread().interrupt();
    table.write(csv);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(SelectivityTable.read(csv).rows()).hasSameSizeAs(table.rows());
  }

  @Test
  void symbolsThatCsvSeparatesByAndNaNReadBack() {
    Selectivity odd =
        new Selectivity(
            new Unit(Part.OUTPUT, Direction.NONE, 0),
            new Pair(",", "\""),
            1,
            2,
            Double.NaN,
            Double.NaN,
            0.5,
            0,
            1,
            1);
    SelectivityInfo info =
        new SelectivityInfo(PROVENANCE, 1, 3, 1, OPTIONS, Map.of(",", Map.of("\"", 1L)));
    SelectivityTable table =
        new SelectivityTable(
            new Units(1, 1),
            info,
            List.of(
                new Selectivity(
                    new Unit(Part.HIDDEN_LAYER, Direction.NONE, 0),
                    new Pair(",", "\""),
                    1,
                    2,
                    0.5,
                    0.5,
                    0.5,
                    0,
                    1,
                    1),
                odd));
    Path csv = folder.resolve("odd.csv");
    table.write(csv);
    assertThat(SelectivityTable.read(csv).rows()).isEqualTo(table.rows());
  }
}
