package translit.corpus;

/** What people leave in Latin letters within a native sentence, by how it looks. */
public enum ForeignKind {
  /** An English word in small letters. */
  WORD("small word", 16, 18),
  /** An English word that begins with a capital. */
  TITLE("title-case word", 6, 7),
  /** Two or more English words; each of them is a token. */
  PHRASE("word of a phrase", 10, 12),
  /** A brand, a product or a name of a person, or two of them. */
  NAME("name or brand", 15, 22),
  /** Such as {@code USB}, one in ten in small letters. */
  ACRONYM("acronym", 8, 12),
  /** With and without a scheme, {@code www}, a path and a query. */
  ADDRESS("web address", 9, 5),
  /** An address of mail. */
  EMAIL("e-mail address", 6, 3),
  /** {@code @} and a name with an underscore or digits, which is no word of any language. */
  HANDLE("@handle with _ or digits", 6, 3),
  /** {@code @} and letters alone, which can be a native word where {@code @} is a letter. */
  PLAIN_HANDLE("@handle of letters", 4, 4),
  /** Such as {@code #MachineLearning}. */
  TAG("#tag", 5, 5),
  /** With an ending, and one in ten in a folder. */
  FILE("file name", 5, 3),
  /** Behind a number, which is no token if a space is between them: {@code 10 km}, {@code 5GB}. */
  UNIT("unit with a number", 5, 3),
  /** Such as {@code camelCase}, {@code snake_case} and {@code v2.0.1}. */
  CODE("code", 5, 3);

  private final String label;
  private final int weight;
  private final int trainingWeight;

  ForeignKind(String label, int weight, int trainingWeight) {
    this.label = label;
    this.weight = weight;
    this.trainingWeight = trainingWeight;
  }

  /** {@return what it is, in a few words} */
  public String label() {
    return label;
  }

  /** {@return how many of a hundred things that are put in are of this kind} */
  public int weight() {
    return weight;
  }

  /**
   * {@return how many of a hundred are of this kind where a network is trained: more of what can be
   * taken for native, less of what its signs give away}
   */
  public int trainingWeight() {
    return trainingWeight;
  }
}
