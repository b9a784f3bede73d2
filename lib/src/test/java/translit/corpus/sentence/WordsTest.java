package translit.corpus.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ARMENIAN, Արևը ծագեց։, 2",
    "CYRILLIC, IP-адреса – це 5 чисел, 5",
    "CYRILLIC, Слово 北京大学 тут, 3",
    "DEVANAGARI, बच्चा नदी देखता है ।, 4",
    "ETHIOPIC, ልጁ፡ወደ፡ቤት፡ሄደ።, 4",
    "THAI, เด็กไปตลาด, 3",
    "THAI, เด็ก ไปตลาด 5 ครั้ง, 5",
    "HAN, 孩子回家了。, 3",
    "HAN, '', 0",
  })
  void wordsAreCounted(UnicodeScript script, String line, int words) {
    assertThat(new Words(c -> UnicodeScript.of(c) == script).count(line)).isEqualTo(words);
  }
}
