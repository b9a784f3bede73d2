package translit.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.lang3.StringUtils;
import translit.common.InputException;
import translit.language.Language;
import translit.statistics.Interval;

/**
 * Sentences to judge on. Where it is known which of them are from one article, intervals are over
 * articles: sentences of one article share its names and its subject, so that one word can be wrong
 * in many of them.
 *
 * @param sentences native text
 * @param articles the number of sentences of each article, in the order of the sentences; empty if
 *     that is not known
 */
public record TestText(List<String> sentences, List<Integer> articles) {
  /**
   * Of fewer articles there is no interval. By so few, the bootstrap's is too narrow: beside
   * Student's t, its spread is √((n − 1) / n) and its quantile 1.96, so that it is 0.94 times as
   * wide as it should be for 29 articles, 0.82 times for 10, and 0.63 times for 5.
   */
  static final int FEWEST_ARTICLES = 10;

  /**
   * Characters of a sentence: comparing what was read with it takes as long as the product of their
   * lengths.
   */
  private static final int LONGEST = 10_000;

  /**
   * Checks that the articles are those of the sentences.
   *
   * @param sentences native text
   * @param articles the number of sentences of each article; empty if that is not known
   * @throws IllegalArgumentException if they have more or fewer sentences together
   */
  public TestText {
    sentences = List.copyOf(sentences);
    articles = List.copyOf(articles);
    int sum = articles.stream().mapToInt(size -> size).sum();
    if (!articles.isEmpty() && sum != sentences.size()) {
      throw new IllegalArgumentException(
          "articles of %d sentences, expected %d".formatted(sum, sentences.size()));
    }
  }

  /**
   * Sentences of which nobody knows the articles.
   *
   * @param sentences native text
   * @return the text
   */
  public static TestText of(List<String> sentences) {
    return new TestText(sentences, List.of());
  }

  /**
   * Reads a text file, such as {@code test.txt} of a corpus.
   *
   * @param file one sentence a line; empty lines between sentences are the borders of articles
   * @param language of the sentences
   * @return the text; its articles are not known if there is no such line
   * @throws InputException if the file is missing, not UTF-8, without a sentence, without a letter
   *     of the script, or has a sentence that is too long to compare
   */
  public static TestText read(Path file, Language language) {
    List<List<String>> articles = language.articles(file);
    articles.forEach(sentences -> requireShort(file, sentences));
    return new TestText(
        articles.stream().flatMap(List::stream).toList(),
        articles.size() == 1 ? List.of() : articles.stream().map(List::size).toList());
  }

  /**
   * The sample text of a language, whose articles are not known.
   *
   * @param language whose folder has it
   * @return the text
   * @throws InputException if it is missing or has a sentence that is too long to compare
   */
  public static TestText ofSample(Language language) {
    return of(requireShort(language.folder().resolve("sample.txt"), language.sample()));
  }

  /**
   * Checks that what is read can be compared with each sentence in reasonable time.
   *
   * @param file that they are from
   * @param sentences native text
   * @return the sentences
   * @throws InputException if one has more than {@value #LONGEST} characters
   */
  public static List<String> requireShort(Path file, List<String> sentences) {
    for (String sentence : sentences) {
      if (sentence.length() > LONGEST) {
        throw new InputException(
            "%s: the sentence '%s' has %,d characters, at most %,d can be compared; break it into lines"
                .formatted(
                    file,
                    StringUtils.abbreviate(sentence, 40).replaceAll("\\p{Cntrl}", "?"),
                    sentence.length(),
                    LONGEST));
      }
    }
    return sentences;
  }

  /**
   * A part of the text, of every article the first sentences, so that there are as many to draw
   * from.
   *
   * @param most sentences, or articles, that are taken; at most twice as many sentences
   */
  TestText some(int most) {
    int all = sentences.size();
    if (articles.isEmpty() || all <= most) {
      return new TestText(sentences.subList(0, Math.min(most, all)), articles);
    }
    List<String> some = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    int from = 0;
    for (int size : articles.subList(0, Math.min(most, articles.size()))) {
      int taken = Math.max(1, (int) ((long) size * most / all));
      some.addAll(sentences.subList(from, from + taken));
      sizes.add(taken);
      from += size;
    }
    return new TestText(some, sizes);
  }

  /** In a few words, what intervals are over. */
  String said() {
    return drawn().said(articles.size());
  }

  /** {@return what intervals are over} */
  public Drawn drawn() {
    return articles.isEmpty()
        ? Drawn.SENTENCES
        : articles.size() < FEWEST_ARTICLES ? Drawn.NOTHING : Drawn.ARTICLES;
  }

  /**
   * The interval of a ratio of sums over the sentences.
   *
   * @param numerators one per sentence
   * @param denominators one per sentence
   * @param seed of the drawing
   * @return null if there are too few articles
   */
  Interval interval(int[] numerators, int[] denominators, long seed) {
    return switch (drawn()) {
      case SENTENCES -> Interval.ofRatio(numerators, denominators, seed);
      case ARTICLES -> Interval.ofRatio(byArticle(numerators), byArticle(denominators), seed);
      case NOTHING -> null;
    };
  }

  private int[] byArticle(int[] bySentence) {
    int[] sums = new int[articles.size()];
    int sentence = 0;
    for (int article = 0; article < sums.length; article++) {
      for (int i = 0; i < articles.get(article); i++) {
        sums[article] += bySentence[sentence++];
      }
    }
    return sums;
  }
}
