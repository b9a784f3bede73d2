package translit.language;

import java.util.Random;

/** Random text that has met everything: native letters, marks, emoji, halves of surrogate pairs. */
final class Texts {
  private static final String[] PIECES = {
    "և",
    "եւ",
    "ու",
    "Ու",
    "ՈՒ",
    "ոՒ",
    "ո",
    "Ո",
    "ի՞նչ",
    "ո՞ւր",
    "«",
    "»",
    "։",
    ":",
    "_",
    "#",
    "␀",
    "ա\u0301",
    "e\u0301",
    "é",
    "😀",
    "👩‍👩‍👧",
    "\uD83D",
    "\uDE00",
    "https://hy.example.org/a_b?c=d#e",
    "Deep Learning",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\u0000",
    "4",
    "@",
    "&",
    "ﬓ",
    "֏",
    "w",
    "W",
    "'",
    "’"
  };

  private Texts() {}

  static String random(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(40);
    for (int i = 0; i < pieces; i++) {
      switch (random.nextInt(3)) {
        case 0 -> text.append(PIECES[random.nextInt(PIECES.length)]);
        case 1 -> text.appendCodePoint(0x531 + random.nextInt(0x58F - 0x531));
        default -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      }
    }
    return text.toString();
  }
}
