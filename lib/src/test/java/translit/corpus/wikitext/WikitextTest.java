package translit.corpus.wikitext;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WikitextTest {
  private static String strip(String wikitext) {
    return new Wikitext().strip(wikitext).strip();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "Սա {{կաղապար|ա={{բ|գ}}|դ}}տուն է։ ~ Սա տուն է։",
        "Սա {{{1|{{{2|}}}}}}տուն է։ ~ Սա տուն է։",
        "Սա {{#if:{{{a|}}}|b|c}}տուն է։ ~ Սա տուն է։",
        "Սա [[տուն]] է։ ~ Սա տուն է։",
        "Սա [[տուն (շենք)|տուն]]ը չէ։ ~ Սա տունը չէ։",
        "Սա [[Պատկեր:ա.jpg|thumb|200px|Մի [[տուն|շենք]] է]]տուն է։ ~ Սա տուն է։",
        "Սա [[File:a.jpg|thumb]]տուն է։ ~ Սա տուն է։",
        "Сад [[Файл:а.jpg|міні|Опис]]тут. ~ Сад тут.",
        "Το [[Αρχείο:α.jpg|μικρογραφία]]σπίτι. ~ Το σπίτι.",
        "Σπίτι.[[Κατηγορία:Σπίτια]] ~ Σπίτι.",
        "Սա [[:Կատեգորիա:Տներ|տուն]] է։ ~ Սա տուն է։",
        "Տուն։[[en:House]][[Կատեգորիա:Տներ|*]] ~ Տուն։",
        "Սա [https://a.am/b?c=d տուն] է։ ~ Սա տուն է։",
        "Սա [https://a.am/b?c=d]տուն է։ ~ Սա տուն է։",
        "Սա '''տուն''' ''է''։ ~ Սա տուն է։",
        "Սա<ref>{{cite|a=b}} Գիրք։</ref> տուն<ref name=a/> է<ref name=\"b\" />։ ~ Սա տուն է։",
        "Սա<!-- ոչ --> տուն է։ ~ Սա տուն է։",
        "Սա <math>x<y</math>տուն է։ ~ Սա տուն է։",
        "Սա <small>փոքր</small> տուն է։ ~ Սա փոքր տուն է։",
        "10&nbsp;մ &ndash; 20&#160;մ &lt; &#x531; &amp; ~ 10\u00a0մ – 20\u00a0մ < Ա &",
        "&apos;ա&apos; &hellip; &#128512; ~ 'ա' … 😀",
        "ա &#99999999; &#xD800; &#0; &գ; &abc; ~ ա &#99999999; &#xD800; &#0; &գ; &abc;",
        "ա < բ & գ > դ ~ ա < բ & գ > դ",
        "__ԱՌԱՆՑԲՈՎԱՆԴԱԿՈՒԹՅԱՆ__Տուն։ __NOTOC__ ~ Տուն։",
        "Սա {{lang|hy|տուն}} է, {{convert|5|կմ|մղոն}}։ ~ Սա տուն է, 5 կմ։",
        "__अनुक्रमणिकाविना__घर. ~ घर.",
        "H<sub>2</sub>O ~ H2O",
        "Կա {{formatnum:299792458}} մ և {{Formatnum: 12,5 }} կմ։ ~ Կա 299792458 մ և 12,5 կմ։",
        "Սա {{nobr|փոքր տուն}} ու {{nowrap|1=մեծ = տուն}} է։ ~ Սա փոքր տուն ու մեծ = տուն է։",
        "Սա {{lang|hy|տուն|nocat=1}} է {{nowrap|[[Հայք|Հայքում]]}}։ ~ Սա տուն է Հայքում։",
        "Սա {{nowrap|5{{nbsp}}կմ}} է {{lang|el|{{big|σπίτι}}}}։ ~ Սա 5\u00a0կմ է σπίτι։",
        "Սա {{audio|a.ogg|տուն}} ({{abbr|թ.|թվական}}) է {{IPA|[w]}}։ ~ Սա տուն (թ.) է w։",
        "Сад {{fact|[[Місто|містах]]|дата=2020}} {{comment|є|так}}{{fact|date=2020}}. ~ Сад містах є.",
        "Սա <nowiki>[[տուն]] ''է'' {{ա}} <b> &lt;</nowiki>։ ~ Սա [[տուն]] է {{ա}} <b> <։",
        "Սա <nowiki><ref></nowiki> տուն<ref>Գիրք</ref> է։ ~ Սա <ref> տուն է։",
        "Սա [[տուն]]<nowiki/>ը չէ<nowiki />։ <NOWIKI>* ա</NOWIKI> ~ Սա տունը չէ։ * ա",
        "Սա <math>x^2</math>-ի վրա <math>n</math>֊րդ <chem>H2</chem>ը է։ ~ Սա  վրա   է։",
        "Це <math>n</math>-вимірний <math>x</math> простір. ~ Це вимірний  простір.",
        "Σε <math>c</math>συνήθως είναι <math>x</math>, ναι. ~ Σε συνήθως είναι , ναι.",
        "Տուն։<ref name=a/><br/>Ծառ։<ref>ա</ref><br />Գետ։ ~ Տուն։\u2028Ծառ։\u2028Գետ։",
        "Տուն։<ref name=\"a\"><br/>Ծառ։ ~ Տուն։\u2028Ծառ։",
        "Տուն։<ref name=a<br/>Ծառ։ ~ Տուն։\u2028Ծառ։",
      })
  void markupGoesAndTextStays(String wikitext, String text) {
    assertThat(strip(wikitext)).isEqualTo(text);
  }

  @Test
  void aPictureIsKnownByItsFileWhateverANamespaceIsCalled() {
    assertThat(strip("Nhà [[Hình:a b.JPG|nhỏ|Một [[ngôi nhà]]]]ở đây.")).isEqualTo("Nhà ở đây.");
    assertThat(strip("घर [[चित्र:a.svg|इवलेसे|एक घर]]इथे.")).isEqualTo("घर इथे.");
    assertThat(strip("Сад [[:Файл:а.jpg|тут]]. Є [[Ім'я: а.jp|там]]."))
        .isEqualTo("Сад тут. Є там.");
    assertThat(strip("Дім [[commons:File:a.jpg|тут]].")).isEqualTo("Дім тут.");
    assertThat(strip("Дім [[Сад#/media/Файл:а.jpg|тут]].")).isEqualTo("Дім тут.");
    assertThat(strip("Дім [[IT:технології|тут]].")).isEqualTo("Дім тут.");
  }

  @ParameterizedTest
  @CsvSource({
    "Tập tin, '[[Tập_tin:a|nhỏ|Nhà]]Nhà.', Nhà.",
    "Ta\u0323\u0302p tin, '[[tập tin:a|nhỏ|Nhà]]Nhà.', Nhà.",
    "चित्र, '[[चित्र:अ|इवलेसे|घर]]घर.', घर.",
    "קובץ, '[[\u200fקובץ:א|ממוזער|בית]]בית.', בית.",
  })
  void aNamespaceOfTheDumpIsKnownHoweverItIsTyped(String name, String wikitext, String text) {
    Wikitext page = new Wikitext();
    page.learnNamespace("6", name);
    assertThat(page.strip(wikitext).strip()).isEqualTo(text);
  }

  @Test
  void headingsListsAndTablesAreNoProse() {
    String page =
        """
        Առաջին պարբերություն։
        == Վերնագիր ==
        * կետ [[ա]]
        # համար
        : խորք
        ; բառ
        {| class="wikitable"
        ! գլուխ
        |-
        | վանդակ || {{ա|
        }} այլ
        {| ներսի
        | վանդակ
        |}
        |}
        ----
        <gallery>
        Պատկեր:ա.jpg|Նկար
        </gallery>
        Երկրորդ պարբերություն։<br/>Երրորդ։
        """;
    assertThat(strip(page).lines())
        .containsExactly("Առաջին պարբերություն։", "Երկրորդ պարբերություն։\u2028Երրորդ։");
  }

  @Test
  void aCaptionMayHaveABlankLine() {
    assertThat(strip("Սա [[Պատկեր:ա.jpg|thumb|Մի [[տուն]]\n\nև ծառ։]]տուն է։"))
        .isEqualTo("Սա տուն է։");
    assertThat(strip("Սա [[File:a.jpg|thumb|[[Ա]] [[Բ|բ]]\n\n[[Գ]]\n\nև։]]տուն է։\n\n[[Ա\n\nբ"))
        .isEqualTo("Սա տուն է։\nԱ\nբ");
  }

  @Test
  void notesAreNoProse() {
    assertThat(strip("↑ Գիրք, էջ 5։\nՏուն։\n^ a b Գիրք։\n[[#a|↑]] Գիրք։")).isEqualTo("Տուն։");
  }

  @Test
  void unclosedMarkupCostsItsOwnLineAtMost() {
    String after = "\nՏուն կա այստեղ։";
    for (String broken :
        new String[] {
          "{{ա|բ",
          "{|\n| ա",
          "[[Պատկեր:ա.jpg|ա\n",
          "[[Պատկեր:ա.jpg|ա\n\nբ [[գ",
          "<nowiki>ա",
          "<ref>ա",
          "[http://a ա",
          "<ref name=\"ա"
        }) {
      assertThat(strip(broken + after)).as(broken).endsWith("Տուն կա այստեղ։");
    }
    assertThat(strip("Տուն։ }} ]] </ref>")).isEqualTo("Տուն։");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{",
        "{{{",
        "}}",
        "[[",
        "[[ա|",
        "[http://a ",
        "{|\n",
        "\n|}",
        "<ref>",
        "<ref",
        "<!--",
        "</ref>",
        "'''",
        "&",
        "&amp",
        "__",
        "<a ",
        "<math>",
        "{{{|",
        "[[Պատկեր:",
        "[[Պատկեր:ա|\n\n",
        "<nowiki>",
        "{{lang|a|{{lang|a|",
        "]]",
        "{{a|}} ",
        "(",
        "<",
        "{{{{{",
        "[[a|[[b|c]] "
      })
  void brokenMarkupRepeatedTakesNoTime(String piece) {
    String page = piece.repeat(100_000) + "\nՏուն։";
    String closed = piece.repeat(50_000) + "}}]]}}|}</ref>-->".repeat(50_000);
    assertTimeoutPreemptively(
        ofSeconds(10),
        () -> {
          strip(page);
          strip(closed);
        });
  }

  @Test
  void anyMixtureOfMarkupIsSurvived() {
    String[] pieces = {
      "{{",
      "}}",
      "{",
      "}",
      "[[",
      "]]",
      "[",
      "]",
      "|",
      "<ref>",
      "</ref>",
      "<ref/>",
      "<",
      ">",
      "<!--",
      "-->",
      "''",
      "'",
      "{|",
      "|}",
      "\n",
      "\n\n",
      "=",
      "*",
      "http://",
      "&",
      "&nbsp;",
      "&#99999999;",
      "&#xD800;",
      "_",
      "__A__",
      "Պատկեր:",
      "տուն",
      " ",
      "<br>",
      "<nowiki>",
      "</nowiki>",
      "{{lang|",
      "<math>",
      "</math>",
      "\uD83D",
      "😀",
      ":"
    };
    Random random = new Random(7);
    for (int run = 0; run < 20_000; run++) {
      StringBuilder page = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        page.append(pieces[random.nextInt(pieces.length)]);
      }
      // An element's beginning becomes a new line at most.
      assertThat(strip(page.toString())).as(page.toString()).hasSizeLessThan(page.length() + 100);
    }
  }

  @Test
  void redirectsAreToldFromLists() {
    assertThat(Wikitext.isRedirect("#REDIRECT [[Տուն]]")).isTrue();
    assertThat(Wikitext.isRedirect(" #ՎԵՐԱՀՂՈՒՄ:[[Տուն]]")).isTrue();
    assertThat(Wikitext.isRedirect("#перенаправление[[Дом]]")).isTrue();
    assertThat(Wikitext.isRedirect("#पुनर्निर्देशन [[घर]]")).isTrue();
    assertThat(Wikitext.isRedirect("#đổi [[Nhà]]")).isTrue();
    assertThat(Wikitext.isRedirect("# [[Տուն]]")).isFalse();
    assertThat(Wikitext.isRedirect("#")).isFalse();
    assertThat(Wikitext.isRedirect("Տուն [[Տուն]]")).isFalse();
  }
}
