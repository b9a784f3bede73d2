package translit.network;

import java.util.List;

/** A way to turn Latin text into native text: text in, text out. */
public interface Decoder {
  /** {@return what it is, in a few words} */
  String name();

  /**
   * Decodes texts, all at once where that is faster.
   *
   * @param latin Latin texts
   * @return as many native texts, in the same order
   */
  List<String> decode(List<String> latin);
}
