package translit.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal: by which rules, texts and models are recognised. */
public final class Sha256 {
  private Sha256() {}

  /**
   * Hashes bytes.
   *
   * @param bytes all of them
   * @return 64 lower-case hexadecimal digits
   */
  public static String of(byte[] bytes) {
    return hex(digest().digest(bytes));
  }

  /**
   * Hashes a text.
   *
   * @param text of which the UTF-8 bytes are hashed
   * @return 64 lower-case hexadecimal digits
   */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** {@return a digest for bytes that come in pieces, to be finished with {@link #hex}} */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /**
   * Writes a finished digest.
   *
   * @param digest its bytes
   * @return two lower-case hexadecimal digits for each byte
   */
  public static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
