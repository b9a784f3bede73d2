package translit.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import translit.common.ProgressListener;
import translit.corpus.source.Dumps;

class CorpusInAnyScriptTest {
  @TempDir Path dir;

  private List<String> sentences(String code, String script, String letters, String text)
      throws IOException {
    Path file = Files.write(dir.resolve("a.txt"), Dumps.bytes(text));
    CorpusOptions options = CorpusOptions.of(SmallLanguage.in(dir, code, script, letters));
    Corpus.build(List.of(file), dir.resolve("out"), options, ProgressListener.none());
    List<String> sentences = new ArrayList<>();
    for (Split split : Split.values()) {
      Files.readAllLines(dir.resolve("out").resolve(split.fileName())).stream()
          .filter(line -> !line.isEmpty())
          .forEach(sentences::add);
    }
    return sentences;
  }

  /** A thousand lines, all different: four of ten things each. */
  private static List<String> lines(String begin, String things, String between, String end) {
    String[] words = things.split(" ");
    return IntStream.range(1000, 2000)
        .mapToObj(String::valueOf)
        .map(
            number ->
                begin
                    + String.join(
                        between, number.chars().mapToObj(digit -> words[digit - '0']).toList())
                    + end)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ka, Georgian, აბგ, 'დღეს ', სახლი ხე მდინარე ქალაქი კაცი ბავშვი წიგნი გზა მზე თოვლი, ' ', ' ვნახეთ'",
    "th, Thai, กขค, วันนี้เราเห็น, บ้าน ต้นไม้ แม่น้ำ เมือง คน เด็ก หนังสือ ถนน ดวงอาทิตย์ หิมะ, '', ''",
    "zh, Han, 今天我, 今天我们看见, 房子 树木 河流 城市 男人 孩子 书本 道路 太阳 白雪, '', ''",
    "hi, Devanagari, अकख, 'आज ', घर पेड़ नदी शहर आदमी बच्चा किताब सड़क सूरज बर्फ़, ' ', ' देखा।'",
    "ar, Arabic, ابت, 'رأينا ', البيت الشجرة النهر المدينة الرجل الطفل الكتاب الطريق الشمس الثلج, ' و', '؟'",
    "am, Ethiopic, ሀለሐ, 'ዛሬ ', ቤት ዛፍ ወንዝ ከተማ ሰው ልጅ መጽሐፍ መንገድ ፀሐይ በረዶ, ' ', '።'",
    "vi, Latin, ăâđ, 'Hôm nay ', nhà cây sông phố người trẻ sách đường nắng tuyết, ' ', ' kia.'",
  })
  void ofAThousandLinesAThousandSentencesAreKept(
      String code,
      String script,
      String letters,
      String begin,
      String things,
      String between,
      String end)
      throws IOException {
    List<String> lines = lines(begin, things, between, end);
    assertThat(sentences(code, script, letters, String.join("\n", lines)))
        .containsExactlyInAnyOrderElementsOf(lines);
  }

  @Test
  void aParagraphIsCutAtTheMarksOfItsScript() throws IOException {
    assertThat(
            sentences(
                "mr", "Devanagari", "अकख", "मुलगा नदीवर गेला. डॉ. सेन घरी आले। पाऊस पडला का?"))
        .containsExactlyInAnyOrder("मुलगा नदीवर गेला.", "डॉ. सेन घरी आले।", "पाऊस पडला का?");
  }
}
