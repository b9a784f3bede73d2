package translit.network.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "tes https://example.am/a/b.html?v=1&w=2#top aystegh |"
            + " https://example.am/a/b.html?v=1&w=2#top",
        "http://localhost:8080/barev | http://localhost:8080/barev",
        "HTTPS://Example.AM/Inch | HTTPS://Example.AM/Inch",
        "https://youtu.be/watch?v=E6GBh8 | https://youtu.be/watch?v=E6GBh8",
        "www.example.am/barev?v=E6GBh8 | www.example.am/barev?v=E6GBh8",
        "example.am | example.am",
        "example.am?v=E6GBh8 | example.am?v=E6GBh8",
        "news.example.co.uk/inch/4, heto | news.example.co.uk/inch/4",
        "example.com:8080/x | example.com:8080/x",
        "(example.am) | example.am",
        "(https://example.am/barev) | https://example.am/barev",
        "«example.am» | example.am",
        "\"www.example.am\" | www.example.am",
        "nayir example.am. | example.am",
        "nayir https://example.am/inch. | https://example.am/inch",
        "nayir example.am, heto | example.am",
        "name@example.am | name@example.am",
        "first.last+tag@mail.example.com. | first.last+tag@mail.example.com",
        "<name@example.am> | name@example.am",
        "«https://example.am/a» | https://example.am/a",
        "“www.example.am” | www.example.am",
        "'https://example.am/a' | https://example.am/a",
        "«https://example.am»-um | https://example.am",
        "t.me/ani_86 | t.me/ani_86",
        "x.com | x.com",
        "list.am-ic gneci | list.am",
        "www.example.am-um | www.example.am",
        "https://example.am-um | https://example.am",
        "https://my-site.example.am/a-b | https://my-site.example.am/a-b",
        "my-site.am, www.my-site.am | my-site.am www.my-site.am",
        "name@example.am-in | name@example.am",
        "report.pdf-@ | report.pdf",
        "main.c | main.c",
        "build.sh. | build.sh",
        "file.txt | file.txt",
        "tes barev_jan.pdf! | barev_jan.pdf",
        "Report-2024.final.docx | Report-2024.final.docx",
        "IMG_2024.JPG | IMG_2024.JPG",
        "(main.py) | main.py",
        "#sirun_or #2024 | #sirun_or",
        "(#ArmeniaTravel) #գարուն | #ArmeniaTravel #գարուն",
        "@ani_86 | @ani_86",
        "@ani86, barev | @ani86",
        "Example.AM | Example.AM",
        "News.am u EXAMPLE.COM | News.am EXAMPLE.COM",
        "mailto:info@example.am | mailto:info@example.am",
        "magnet:?xt=urn:btih:abc123 | magnet:?xt=urn:btih:abc123",
        "tel:+37410000000. | tel:+37410000000",
        "?v=E6GBh8&t=10s | ?v=E6GBh8&t=10s",
        "root@localhost, localhost:3000/es | root@localhost localhost:3000/es",
        "/usr/bin/python3 | /usr/bin/python3",
        "tes ~/inch/es, ./es | ~/inch/es ./es",
        "C:\\Users\\ani\\ | C:\\Users\\ani\\",
        ".gitignore ev .env | .gitignore .env",
        "Dockerfile kam Makefile, a.out | Dockerfile Makefile a.out",
        "Makefile.in | Makefile.in",
        "App.tsx, run.ps1, conf.toml | App.tsx run.ps1 conf.toml",
        "a example.am b name@example.am c @d_e f | example.am name@example.am @d_e"
      })
  void itPasses(String text, String addresses) {
    assertThat(found(text, true)).isEqualTo(addresses);
    assertThat(found(text, false)).isEqualTo(addresses);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lav.Inch",
        "lav.inch",
        "3.5",
        "a.b",
        "10:30",
        "1.2.2024",
        "m.t.a.",
        "M.T.A.",
        "h.g.",
        "t.e.",
        "ev ayln.",
        "barev...inch",
        "vonts es?lav",
        "inch:lav",
        "@",
        "@@",
        "a @ b",
        "Es.Du",
        "Barev.Es",
        "lav .inch ka",
        "es/du /na",
        "/na kam es/",
        "es? ha=che",
        "tel: 010",
        "urn:",
        "Dockerfiles",
        "localhost",
        "e.Isk na",
        "Barev.Vonts",
        "A.Petrosyan",
        "",
        "..",
        "/",
        "ha/che",
        "e.g.",
        "i.e.",
        "U.S.A.",
        "5.000.000",
        "C#",
        "# mek",
        "#1",
        "H.H.",
        "h.h",
        "m.c.",
        "n.sh.",
        "h.ts.",
        "T.C.",
        ":)",
        "1/2"
      })
  void itIsNoAddress(String text) {
    assertThat(found(text, true)).isEmpty();
    assertThat(found(text, false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"barev.es", "Barev.es em", "BAREV.ES", "lav em.es el"})
  void twoWordsThatAreSurelyNativeAreNoHost(String text) {
    assertThat(found(text, true, true)).isEmpty();
    assertThat(found(text, true, false)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"barev.am", "barev.com", "barev.es/du", "barev.es:80", "barev.du.es"})
  void nothingMakesASureHostTwoWords(String text) {
    assertThat(found(text, true, true)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@st",
        "@ndhanur",
        "@nker",
        "inch @st",
        "@ntaniq-@nker",
        "ham@nkav.inch",
        "girq@ lav@.inch"
      })
  void aSignThatIsTypedForALetterMakesNoHandleAlone(String text) {
    assertThat(found(text, true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"@st, @st", "inch @anna., @anna", "ham@nkav.inch, ham@nkav.inch"})
  void elsewhereItMakesOne(String text, String handle) {
    assertThat(found(text, false)).isEqualTo(handle);
  }

  /** What is found, with a space between two. */
  private static String found(String text, boolean atSignIsLetter) {
    return found(text, atSignIsLetter, false);
  }

  private static String found(String text, boolean atSignIsLetter, boolean native_) {
    int[] characters = text.codePoints().toArray();
    boolean[] in = new Addresses(atSignIsLetter, "am").in(characters, (from, to) -> native_);
    List<String> found = new ArrayList<>();
    StringBuilder one = new StringBuilder();
    for (int at = 0; at <= characters.length; at++) {
      if (at < characters.length && in[at]) {
        one.appendCodePoint(characters[at]);
      } else if (!one.isEmpty()) {
        found.add(one.toString());
        one.setLength(0);
      }
    }
    return String.join(" ", found);
  }
}
