package translit.common;

import java.nio.charset.StandardCharsets;

/**
 * Numbers that depend on a seed and a thing alone, wherever the thing stands: what draws, orders
 * and splits begin from. Near seeds and near things give unrelated numbers.
 */
public final class SeededHash {
  private SeededHash() {}

  /**
   * Hashes a text: FNV-1a (Fowler, Noll and Vo) over its UTF-8 bytes, then the finisher of
   * SplitMix64.
   *
   * @param text any text
   * @param seed any number
   * @return any of the 64-bit numbers
   */
  public static long of(String text, long seed) {
    long hash = 0xcbf29ce484222325L ^ mix(seed);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /**
   * Hashes a number, such as that of an epoch.
   *
   * @param number any number
   * @param seed any number
   * @return any of the 64-bit numbers
   */
  public static long of(long number, long seed) {
    return mix(number ^ mix(seed));
  }

  /** SplitMix64 (Steele, Lea and Flood 2014): one step and the finisher. */
  private static long mix(long x) {
    long z = x + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
