package translit.cli;

import static translit.cli.BadCase.of;
import static translit.cli.BadInput.cut;
import static translit.cli.BadInput.file;
import static translit.cli.BadInput.none;
import static translit.cli.BadInput.text;

import java.util.List;

/** What a corpus cannot be made from. */
final class BadDumps {
  private static final String CORPUS = "corpus --language ka --from INPUT --out NEW";
  private static final String GEORGIAN =
      "საქართველო არის ქვეყანა კავკასიის რეგიონში და მისი დედაქალაქია თბილისი. ".repeat(99);
  private static final String XML =
      "<mediawiki><page><title>x</title><ns>0</ns><id>1</id><revision><model>wikitext</model>"
          + "<text>%s</text></revision></page></mediawiki>";

  private BadDumps() {}

  static List<BadCase> all() {
    return List.of(
        of(none(), CORPUS, "is a folder; name the files in it"),
        of(none(), CORPUS + " --licence x --seed 1 --downloads NEW", "is a folder"),
        of(text(""), CORPUS, "has no article in it; give a text or a Wikipedia dump"),
        of(text("ანა\n"), CORPUS, "has no whole sentence of ka; give a longer text"),
        of(text("Հայաստանը երկիր է։\n"), CORPUS, "has no letter of the script of ka"),
        of(none(), "corpus --language ka --from TEXT INPUT/none --out NEW", "none: no such file"),
        of(
            file("x.zip", "PK\3\4" + "x".repeat(50)),
            CORPUS,
            "is packed as ZIP; unpack it, or pack"),
        of(
            BadInput.bytes("x", bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)),
            CORPUS,
            "packed as SEVEN_ZIP"),
        of(BadInput.bytes("x", bytes(0x28, 0xb5, 0x2f, 0xfd)), CORPUS, "is packed as ZSTD"),
        of(BadInput.bytes("x", bytes(0x1f, 0x8b)), CORPUS, "x: n"),
        of(
            BadInput.bytes("x", bytes(0xfd, '7', 'z', 'X', 'Z', 0)),
            CORPUS,
            "nothing could be unpacked"),
        of(BadInput.bytes("x", bytes('B', 'Z', 'h', '9')), CORPUS, "x: "),
        of(cut("xz", "ab"), CORPUS, "packed: "),
        of(file("x", "<mediawiki></mediawiki>"), CORPUS, "has no article in it"),
        of(file("x", XML.formatted("<b>")), CORPUS, "before the first whole article"),
        of(
            file(
                "x",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hosts\">]>" + XML.formatted("&a;")),
            CORPUS,
            "x: "),
        of(file("x", XML.formatted(GEORGIAN).replace("<ns>0", "<ns>1")), CORPUS, "has no article"),
        of(file("x", "{\"index\":{}}\n"), CORPUS, "has no article in it"),
        of(file("x", "{\"text\": \"" + GEORGIAN), CORPUS, "before the first whole article"),
        of(file("x", "WEBVTT\n\n"), CORPUS, "has no article in it"),
        of(file("x", XML.formatted("{{".repeat(100_000))), CORPUS, "x: has no"));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
