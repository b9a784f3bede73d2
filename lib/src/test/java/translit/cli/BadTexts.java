package translit.cli;

import static translit.cli.BadCase.of;
import static translit.cli.BadInput.bytes;
import static translit.cli.BadInput.cut;
import static translit.cli.BadInput.file;
import static translit.cli.BadInput.files;
import static translit.cli.BadInput.none;
import static translit.cli.BadInput.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Typed pairs, texts and lists that are something else. */
final class BadTexts {
  private static final String EVALUATE = "evaluate --model MODEL --pairs INPUT";
  private static final String FIT = "fit --language ka --pairs INPUT --out NEW";
  private static final byte[] UTF_16 = "გამარჯობა\n".getBytes(StandardCharsets.UTF_16);

  private BadTexts() {}

  static List<BadCase> all() {
    return Stream.of(pairs(), sentences(), lists()).flatMap(List::stream).toList();
  }

  private static List<BadCase> pairs() {
    String longest = "ა".repeat(9_999);
    return List.of(
        of(text(""), EVALUATE, "input.txt: has no pair in it, expected the typed text, a tab"),
        of(text("# a heading\n\n"), FIT, "has no pair in it"),
        of(text("# x\ngamarjoba\n"), EVALUATE, "line 2: 'gamarjoba' has no tab, expected"),
        of(text("\u001b[2Jx\n"), FIT, "line 1: '"),
        of(text("\tა\n"), FIT, "has nothing before its first tab; write a text there"),
        of(text("a\t\n"), EVALUATE, "has nothing after tab 1"),
        of(text("a\t\tა\n"), FIT, "line 1: 'a⇥⇥ა' has nothing after tab 1"),
        of(text("abc\tabc\n"), EVALUATE, "no native text has a Georgian letter in it"),
        of(text("barev\tբարեւ\n"), FIT, "no native text has a Georgian letter in it"),
        of(text("ga\0\tა\n"), EVALUATE, "line 1: has a NUL, which no text has"),
        of(text("a\tა\na\tა\0\n"), FIT, "line 2: has a NUL"),
        of(text("a\t" + longest), EVALUATE, "line 1: has 10,001 characters, at most 10,000 can be"),
        of(text("a\t" + longest), FIT, "break it into lines"),
        of(bytes("pairs", UTF_16), FIT, "not UTF-8 (byte 0 is 0xFE) but probably UTF-16; convert"),
        of(cut("gz", "a\tა\n"), EVALUATE, "packed: not UTF-8"),
        of(none(), EVALUATE + "/none", "none: no such file, expected the typed text, a tab"),
        of(none(), FIT, "cannot be read (it is a folder), expected the typed text"));
  }

  private static List<BadCase> sentences() {
    String check = "check --language ka --text INPUT";
    BadInput latin = text("no letter of the script\n");
    BadInput badSample =
        files(Map.of("rules.json", SomeRules.GOOD, "sample.txt", "no letter of the script\n"));
    return List.of(
        of(text(""), check, "input.txt: empty, expected one sentence a line"),
        of(text("# a heading\n"), check, "input.txt: empty, expected one sentence a line"),
        of(latin, check, "no Georgian letter in it, expected text in that script"),
        of(text("ა\0\n"), check, "line 1: has a NUL, which no text has"),
        of(text("ა".repeat(10_001)), check, "has 10,001 characters, at most 10,000"),
        of(text("ა".repeat(10_001)), "evaluate --model MODEL --text INPUT", "at most 10,000 can"),
        of(latin, "analyse --model MODEL --text INPUT --out NEW", "no Georgian letter in it"),
        of(latin, "placebo --model MODEL --text INPUT", "no Georgian letter in it"),
        of(latin, "forecast --model MODEL --text INPUT --out NEW", "no Georgian letter in it"),
        of(latin, "transliterate --baseline --language ka --text INPUT", "no Georgian letter"),
        of(badSample, "check --language INPUT", "sample.txt: no Georgian letter in it"),
        of(badSample, "transliterate --baseline --language INPUT", "sample.txt: no Georgian"),
        of(bytes("in", UTF_16), "transliterate --model MODEL < INPUT", "standard input: not UTF-8"),
        of(bytes("in", (byte) 0xff), "romanize --language ka < INPUT", "standard input: not UTF-8"),
        of(corpus("ანა\n", "", "{}"), "train --language ka --text INPUT --out NEW", "n.txt: empty"),
        of(
            corpus("ანა\n", "ა".repeat(10_001), "{}"),
            "train --language ka --text INPUT --out NEW",
            "validation.txt: the sentence '"),
        of(
            corpus("ანა\n", "ანა\n", "{"),
            "train --language ka --text INPUT --out NEW",
            "corpus.json: not what corpus writes: "),
        of(
            corpus("ანა\n", "ანა\n", "{\"language\": \"el\"}"),
            "evaluate --model MODEL --text TEXT --train INPUT",
            "a corpus of el, but the model is of ka"));
  }

  /** Words, phrases and foreign text to train on. */
  private static List<BadCase> lists() {
    String train = "train --language ka --steps 1 --text INPUT --out NEW ";
    BadInput corpus = corpus("ანა\n", "ანა\n", "{}");
    return List.of(
        of(corpus, train + "--words INPUT/none", "none: no such file"),
        of(corpus, train + "--phrases INPUT", "is a folder; name the files in it"),
        of(with(corpus, text("")), train + "--words INPUT/input.txt", "has no line in it"),
        of(with(corpus, text("ა\n12\n")), train + "--words INPUT/input.txt", "no word in it"),
        of(with(corpus, text("abc\n")), train + "--phrases INPUT/input.txt", "no line of Georgian"),
        of(
            with(corpus, text("აბგ\n")),
            train + "--foreign INPUT/input.txt",
            "no line with a Latin"),
        of(with(corpus, text("a\0b\n")), train + "--foreign INPUT/input.txt", "not UTF-8 (byte 1"),
        of(
            with(corpus, cut("gz", "word ".repeat(5000))),
            train + "--foreign INPUT/packed",
            "packed: "),
        of(
            with(corpus, file("x.zip", "PK\3\4" + "x".repeat(50))),
            train + "--words INPUT/x.zip",
            "is packed as ZIP; unpack it"));
  }

  private static BadInput corpus(String train, String validation, String json) {
    return files(Map.of("train.txt", train, "validation.txt", validation, "corpus.json", json));
  }

  /** Another file beside those of a folder. */
  private static BadInput with(BadInput folder, BadInput file) {
    return where -> {
      file.make(where);
      return folder.make(where);
    };
  }
}
