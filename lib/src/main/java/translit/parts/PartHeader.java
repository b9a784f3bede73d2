package translit.parts;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import translit.common.InputException;

/**
 * What a part is, and what it must have in common with others to be added to them.
 *
 * @param kind what was counted, such as {@code analyse}
 * @param part from 1
 * @param of how many parts there are
 * @param made by what: name and value of all that decides the result, such as the hash of the model
 *     and the instructions of the processor
 * @param notes what else is to be known, which parts need not have in common
 */
public record PartHeader(
    String kind, int part, int of, Map<String, String> made, Map<String, String> notes) {
  /** Of a hash, enough to tell two apart. */
  private static final int SHOWN = 100;

  /**
   * Copies the maps, in their order.
   *
   * @param kind what was counted
   * @param part from 1
   * @param of how many parts there are
   * @param made by what
   * @param notes what else is to be known
   * @throws InputException if there is no such part
   * @throws NullPointerException if something is missing
   */
  public PartHeader {
    kind = kind.strip();
    made = Collections.unmodifiableMap(new LinkedHashMap<>(made));
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    new Share(part, of);
  }

  /**
   * A header.
   *
   * @param kind what was counted
   * @param share which part
   * @param made by what
   * @param notes what else is to be known
   * @return the header
   */
  public static PartHeader of(
      String kind, Share share, Map<String, String> made, Map<String, String> notes) {
    return new PartHeader(kind, share.part(), share.of(), made, notes);
  }

  /** {@return which part it is} */
  public Share share() {
    return new Share(part, of);
  }

  /**
   * Checks that another part was made by the same.
   *
   * @param file of this header
   * @param other header
   * @param ofOther its file
   * @throws InputException if not, naming what differs, and both
   */
  public void require(Path file, PartHeader other, Path ofOther) {
    if (!kind.equals(other.kind)) {
      throw new InputException(
          "%s: a part of '%s', but %s is one of '%s'; merge parts of one kind"
              .formatted(ofOther, other.kind, file, kind));
    }
    for (Map.Entry<String, String> one : made.entrySet()) {
      String theirs = other.made.get(one.getKey());
      if (!one.getValue().equals(theirs)) {
        throw new InputException(
            "%s: its %s is %s, but that of %s is %s; make all parts with the same"
                .formatted(ofOther, one.getKey(), shown(theirs), file, shown(one.getValue())));
      }
    }
    if (made.size() != other.made.size()) {
      throw new InputException(
          "%s: made by %s, but %s by %s; make all parts with the same version"
              .formatted(ofOther, other.made.keySet(), file, made.keySet()));
    }
  }

  /**
   * Checks what the part was made with against what is at hand.
   *
   * @param file of this header
   * @param what such as {@code model}
   * @param mine SHA-256 of the one at hand
   * @throws InputException if the part was made with another
   */
  public void require(Path file, String what, String mine) {
    String theirs = made.get(what);
    if (!mine.equals(theirs)) {
      throw new InputException(
          "%s: its %s has the SHA-256 %.12s…, this one %.12s…; give the %2$s that the parts were made with"
              .formatted(file, what, theirs, mine));
    }
  }

  private static String shown(String value) {
    return value == null ? "not given" : StringUtils.abbreviate(value, SHOWN);
  }
}
