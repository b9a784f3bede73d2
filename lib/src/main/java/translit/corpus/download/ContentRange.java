package translit.corpus.download;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header {@code Content-Range: bytes 100-199/200}, or {@code bytes *}{@code /200}.
 *
 * @param start first byte, or -1 if not said
 * @param total size of the whole, or -1 if not said
 */
record ContentRange(long start, long total) {
  private static final Pattern FORM =
      Pattern.compile("bytes (?:(\\d{1,18})-\\d+|\\*)/(\\d{1,18}|\\*)");

  static ContentRange of(HttpResponse<?> response) {
    Matcher form = FORM.matcher(response.headers().firstValue("Content-Range").orElse(""));
    return form.matches()
        ? new ContentRange(number(form.group(1)), number(form.group(2)))
        : new ContentRange(-1, -1);
  }

  private static long number(String digits) {
    return digits == null || digits.equals("*") ? -1 : Long.parseLong(digits);
  }
}
