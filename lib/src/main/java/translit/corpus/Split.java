package translit.corpus;

import java.nio.charset.StandardCharsets;

/**
 * What a part of a corpus is for. An article belongs to one split by a seeded hash of its key
 * alone: whatever else is in the corpus, it stays where it is.
 */
public enum Split {
  /** 80 % of the articles, which the network learns from. */
  TRAIN("train.txt", 80),
  /** 10 % of the articles, which settings are chosen on. */
  VALIDATION("validation.txt", 10),
  /** 10 % of the articles, looked at last. */
  TEST("test.txt", 10);

  private final String fileName;
  private final int percent;

  Split(String fileName, int percent) {
    this.fileName = fileName;
    this.percent = percent;
  }

  /** The name of this split's file in a corpus folder. */
  public String fileName() {
    return fileName;
  }

  /** The share of the articles, in percent. */
  public int percent() {
    return percent;
  }

  /**
   * The split of an article.
   *
   * @param key what names the article for good: its page id, or the beginning of a plain text
   * @param seed another seed gives another, independent division
   */
  public static Split of(String key, long seed) {
    int place = (int) Long.remainderUnsigned(hash(key, seed), 100);
    for (Split split : values()) {
      place -= split.percent;
      if (place < 0) {
        return split;
      }
    }
    throw new AssertionError("the percentages do not sum to 100");
  }

  /**
   * FNV-1a over the UTF-8 bytes, then SplitMix64's finisher, without which near keys fall together.
   */
  private static long hash(String key, long seed) {
    long hash = 0xcbf29ce484222325L ^ mix(seed);
    for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  private static long mix(long x) {
    long z = x + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
