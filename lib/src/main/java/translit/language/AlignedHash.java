package translit.language;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import translit.common.Sha256;

/** SHA-256 over the symbols of both sides of a text, sentence by sentence. */
public final class AlignedHash {
  private final MessageDigest digest = Sha256.digest();

  /** Of no sentence yet. */
  public AlignedHash() {}

  /**
   * Adds a sentence.
   *
   * @param sentence the next one
   */
  public void add(AlignedText sentence) {
    for (List<String> side : List.of(sentence.latin(), sentence.natives())) {
      // no text has this end in it
      digest.update((String.join("\0", side) + "\0\0").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** {@return the hash of what was added, once} */
  public String hash() {
    return Sha256.hex(digest.digest());
  }
}
