package translit.network.decoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.text.Transitions;

/** What reads by the rules of a language, with a network that says whatever a test wants. */
record Ruled(RomanizationRules rules, Alphabet latin, Alphabet natives, RuleDecoder decoder) {
  /** Places of all kinds, groups that overlap, styles, an apostrophe in a group. */
  private static final String TRICKY =
      """
      {"name": "Tricky", "script": "Cyrillic", "classes": {"vowels": ["а", "о"]}, "letters": {
        "а": {"a": 1},
        "о": [{"wordStart": true, "romanizations": {"vo": 1}},
              {"after": ["т"], "wordEnd": true, "romanizations": {"oh": 0.5, "o": 0.5}},
              {"romanizations": {"o": 1}}],
        "т": [{"after": ["vowels"], "before": ["vowels"], "romanizations": {"d": 1}},
              {"wordStart": true, "before": ["с"], "romanizations": {"4": 1}},
              {"capitals": true, "wordEnd": true, "romanizations": {"q": 1}},
              {"romanizations": {"t": 1}}],
        "с": {"s": 0.8, "c": 0.2}, "ст": {"st": 0.5, "c": 0.5}, "та": {"ta": 0.5, "da": 0.5},
        "в": {"v": 1}, "ш": {"sh": 1}, "ь": {"'": 1}, "я": {"ya": 0.5, "ja": 0.5}, "'я": {"ya": 1}},
       "styles": {"one": {
          "q": {"probability": 0.5, "letters": {"я": {"q": 1}, "ш": {"w": 1}}},
          "h": {"probability": 0.5, "letters": {
             "я": [{"wordEnd": true, "romanizations": {"ia": 1}}, {"romanizations": {"ja": 1}}],
             "с": [{"before": ["о", "ш"], "romanizations": {"z": 1}}, {"romanizations": {"s": 1}}]}}}},
       "writing": {"endings": ["а", "та", "ом"]}}
      """;

  /** Conditions on several letters to each side, some across an apostrophe. */
  private static final String FAR =
      """
      {"name": "Far", "script": "Cyrillic", "letters": {
        "а": [{"after": ["ст", "тас", "т'"], "romanizations": {"e": 1}},
              {"before": ["та"], "wordStart": true, "romanizations": {"o": 1}},
              {"romanizations": {"a": 1}}],
        "с": [{"before": ["тас", "ат"], "romanizations": {"z": 0.5, "c": 0.5}},
              {"after": ["ат"], "before": ["атт"], "romanizations": {"x": 1}},
              {"romanizations": {"s": 1}}],
        "т": [{"notBefore": ["ас", "'а"], "romanizations": {"d": 1}},
              {"notAfter": ["ас", "са"], "wordEnd": true, "romanizations": {"t": 0.5, "q": 0.5}},
              {"romanizations": {"t": 1}}],
        "са": {"sa": 1}}}
      """;

  static Ruled of(String code) {
    return of(Language.load(code).rules());
  }

  static Ruled tricky(Path folder) throws IOException {
    return of(RomanizationRules.read(Files.writeString(folder.resolve("rules.json"), TRICKY)));
  }

  static Ruled far(Path folder) throws IOException {
    return of(RomanizationRules.read(Files.writeString(folder.resolve("rules.json"), FAR)));
  }

  private static Ruled of(RomanizationRules rules) {
    Alphabet latin = Alphabet.latin(rules);
    Alphabet natives = Alphabet.ofNative(rules);
    List<String> endings = rules.writing().endings();
    RuleDecoder decoder = new RuleDecoder(Transitions.of(rules), endings, latin, natives, 0);
    return new Ruled(rules, latin, natives, decoder);
  }

  NativeReading reading() {
    return new NativeReading(new SpellingTrie(Transitions.of(rules), latin, natives));
  }

  /** Words that are made of the characters that the rules type, of apostrophes and digits. */
  String typed(Random random, int longest) {
    List<String> characters =
        new ArrayList<>(
            new TreeSet<>(
                latin.symbols().stream().filter(s -> s.matches("[\\w@&'&&[^_]]")).toList()));
    characters.addAll(List.of("'", "’", "1"));
    StringBuilder word = new StringBuilder();
    for (int k = 1 + random.nextInt(longest); k > 0; k--) {
      word.append(characters.get(random.nextInt(characters.size())));
    }
    return word.toString();
  }

  Line line(String text, float[] probabilities) {
    int[] characters = text.codePoints().toArray();
    return decoder.line(characters, indices(characters), probabilities);
  }

  private short[] indices(int[] characters) {
    short[] indices = new short[characters.length];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = (short) latin.indexOfCharacter(characters[i]);
    }
    return indices;
  }

  /** What comes out. */
  String decode(String text, float[] probabilities) {
    return written(text, symbols(text, probabilities));
  }

  short[] symbols(String text, float[] probabilities) {
    int[] characters = text.codePoints().toArray();
    return decoder.symbols(characters, indices(characters), probabilities);
  }

  String written(String text, short[] symbols) {
    int[] characters = text.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < characters.length; i++) {
      switch (symbols[i]) {
        case Alphabet.PLACEHOLDER_INDEX -> {}
        case Alphabet.OTHER_INDEX -> out.appendCodePoint(characters[i]);
        default -> out.append(natives.symbol(symbols[i]));
      }
    }
    return out.toString();
  }

  /** A network that has the right symbol at nine tenths. */
  float[] knowing(AlignedText text) {
    int symbols = natives.size();
    float[] probabilities = new float[text.size() * symbols];
    Arrays.fill(probabilities, 0.1f / (symbols - 1));
    for (int i = 0; i < text.size(); i++) {
      probabilities[i * symbols + natives.index(text.natives().get(i))] = 0.9f;
    }
    return probabilities;
  }

  /** A network that is sure of something, but of anything. */
  float[] random(int length, Random random) {
    int symbols = natives.size();
    float[] probabilities = new float[length * symbols];
    for (int row = 0; row < length; row++) {
      double sum = 0;
      for (int k = 0; k < symbols; k++) {
        probabilities[row * symbols + k] = (float) Math.exp(3 * random.nextGaussian());
        sum += probabilities[row * symbols + k];
      }
      for (int k = 0; k < symbols; k++) {
        probabilities[row * symbols + k] /= (float) sum;
      }
    }
    return probabilities;
  }
}
