package translit.corpus.sentence;

import com.ibm.icu.text.UnicodeSet;

/**
 * Removes what stripped markup leaves in a line: spaces, empty brackets, invisible characters, and
 * the stress marks of Cyrillic headwords, which no one types.
 */
final class SentenceCleaner {
  private static final UnicodeSet SPACE_NOT_BEFORE =
      new UnicodeSet("[[:Terminal_Punctuation:][:Pe:]»՝՞՜…]").freeze();

  /** Dashes and pauses of any script, and full stops, but no {@code (!)} and {@code (?)}. */
  private static final UnicodeSet NOTHING_IN_BRACKETS =
      new UnicodeSet("[\\ [:Pd:][[:Terminal_Punctuation:]-[:Sentence_Terminal:]].։।۔።。．·․՝/]")
          .freeze();

  private static final String OPENERS = "(（";
  private static final String CLOSERS = ")）";

  private SentenceCleaner() {}

  /** The line with single spaces, no control or format characters, and no empty brackets. */
  static String clean(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    int[] codePoints = text.codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      // A mark right before a letter, as in ".NET", belongs to the word.
      boolean ends = i + 1 == codePoints.length || !Character.isLetterOrDigit(codePoints[i + 1]);
      append(out, codePoints[i], ends);
    }
    return out.toString().stripTrailing();
  }

  private static void append(StringBuilder out, int c, boolean ends) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      if (!out.isEmpty() && last(out) != ' ' && OPENERS.indexOf(last(out)) < 0) {
        out.append(' ');
      }
      return;
    }
    if (isInvisible(c) || isStressMark(c, out)) {
      return;
    }
    if (CLOSERS.indexOf(c) >= 0 && closesNothing(out)) {
      return;
    }
    if (ends && SPACE_NOT_BEFORE.contains(c) && !out.isEmpty() && last(out) == ' ') {
      out.setLength(out.length() - 1);
    }
    out.appendCodePoint(c);
  }

  /** Joiners are letters' business in some scripts; all other invisible characters go. */
  private static boolean isInvisible(int c) {
    if (c == 0x200c || c == 0x200d) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> c == 0xfffd;
    };
  }

  /** An accent on a Cyrillic letter; one that makes another letter, NFC has joined to it. */
  private static boolean isStressMark(int c, StringBuilder out) {
    return (c == 0x301 || c == 0x300)
        && !out.isEmpty()
        && Character.UnicodeScript.of(last(out)) == Character.UnicodeScript.CYRILLIC;
  }

  /** Takes back an opening bracket with nothing but punctuation after it. */
  private static boolean closesNothing(StringBuilder out) {
    int at = out.length() - 1;
    while (at >= 0 && NOTHING_IN_BRACKETS.contains(out.charAt(at))) {
      at--;
    }
    if (at < 0 || OPENERS.indexOf(out.charAt(at)) < 0) {
      return false;
    }
    out.setLength(at);
    return true;
  }

  private static char last(StringBuilder out) {
    return out.charAt(out.length() - 1);
  }
}
