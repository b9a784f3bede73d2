package translit.corpus.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** Small dumps made up for the tests. */
public final class Dumps {
  public static final IntPredicate ARMENIAN =
      c ->
          Character.isLetter(c)
              && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARMENIAN;

  private static final String[] WORDS = {
    "տունը", "ծառը", "գետը", "քաղաքը", "մարդը", "երեխան", "գիրքը", "ճանապարհը", "արևը", "ձյունը"
  };

  private Dumps() {}

  /** A sentence like no other with another number, digits left out. */
  public static String sentence(int number) {
    StringBuilder out = new StringBuilder("Այսօր");
    for (int rest = number + 1000; rest > 0; rest /= WORDS.length) {
      out.append(' ').append(WORDS[rest % WORDS.length]);
    }
    return out.append(" տեսանք։").toString();
  }

  static String page(int id, String title, int namespace, String text) {
    return "<page><title>%s</title><ns>%d</ns><id>%d</id><revision><id>9%d</id>"
            .formatted(title, namespace, id, id)
        + "<timestamp>2023-04-%02dT10:00:00Z</timestamp>".formatted(1 + id % 28)
        + "<contributor><id>7</id></contributor><model>wikitext</model><text>"
        + text.replace("&", "&amp;").replace("<", "&lt;")
        + "</text></revision></page>\n";
  }

  static String xml(String... pages) {
    return "<mediawiki xml:lang=\"hy\"><siteinfo><namespaces>"
        + "<namespace key=\"6\">Նկարներ</namespace><namespace key=\"0\" />"
        + "</namespaces></siteinfo>\n"
        + String.join("", pages)
        + "</mediawiki>\n";
  }

  /** Pages 0 to n - 1, each with one sentence of its own. */
  public static String xmlOf(int n) {
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      pages.add(page(i, "Հոդված " + i, 0, sentence(i)));
    }
    return xml(pages.toArray(new String[0]));
  }

  /** The line of a search index that comes before a page. */
  public static String index(int id) {
    return "{\"index\":{\"_type\":\"_doc\",\"_id\":\"" + id + "\"}}\n";
  }

  /** The line of a search index with a page. */
  public static String document(String title, int namespace, String text) {
    return "{\"template\":[\"a\",{\"b\":[1]}],\"namespace\":"
        + namespace
        + ",\"title\":\""
        + title
        + "\",\"timestamp\":\"2025-09-01T00:00:00Z\",\"text\":\""
        + text
        + "\",\"popularity_score\":1.2e-5}\n";
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Compressed by commons-compress's name of the method: bzip2, gz, xz. */
  public static byte[] packed(String method, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        new CompressorStreamFactory().createCompressorOutputStream(method, bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** A consumer that keeps what it gets. */
  static final class Collected implements Consumer<Article> {
    final List<Article> articles = new ArrayList<>();
    final ArticleCounter counter = new ArticleCounter(this);

    @Override
    public void accept(Article article) {
      articles.add(article);
    }

    List<String> keys() {
      return articles.stream().map(Article::key).toList();
    }

    List<String> texts() {
      return articles.stream().map(a -> a.text().strip()).toList();
    }
  }
}
