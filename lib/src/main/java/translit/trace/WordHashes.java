package translit.trace;

/** The words of a text as numbers that mean the same in every text. */
public interface WordHashes {
  /** Of a text without words. */
  WordHashes NONE =
      new WordHashes() {
        @Override
        public long word(int index) {
          throw new IndexOutOfBoundsException(index);
        }

        @Override
        public long stem(int index) {
          throw new IndexOutOfBoundsException(index);
        }
      };

  /**
   * A word.
   *
   * @param index of it, as a {@link Token} has it
   * @return its hash, the same in every text
   */
  long word(int index);

  /**
   * The stem of a word: its first {@value TokenizedText#STEM_LETTERS} letters, with the marks on
   * them, in small letters, or the whole of a shorter word. That is a rule for any language: it
   * puts the inflected forms of a word together, and with them other words that begin alike.
   *
   * @param index of the word, as a {@link Token} has it
   * @return a number that words of the same stem share, in every text
   */
  long stem(int index);
}
