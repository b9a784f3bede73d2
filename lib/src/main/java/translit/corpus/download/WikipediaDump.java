package translit.corpus.download;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import translit.common.InputException;
import translit.common.ProgressListener;

/**
 * The newest dump of a language's Wikipedia. First choice is the weekly CirrusSearch index, which
 * holds plain text; if there is none, {@code pages-articles}, which always is.
 */
public final class WikipediaDump {
  private static final URI WIKIMEDIA = URI.create("https://dumps.wikimedia.org/");
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]{1,200})\"");
  private static final int LAST_WEEKS = 5;

  private final String wiki;
  private final URI base;
  private final Duration pause;
  private final Duration patience;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(30))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /** With an address and waiting times of its own, so that a test need not wait as long. */
  WikipediaDump(String language, URI base, Duration pause, Duration patience) {
    String code = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    if (!code.matches("[a-z]{2,12}")) {
      throw new InputException(
          "language \"" + language + "\": names no Wikipedia; give a code such as hy-AM");
    }
    this.wiki = code + "wiki";
    this.base = base;
    this.pause = pause;
    this.patience = patience;
  }

  /**
   * The Wikipedia of a language.
   *
   * @param language a code such as {@code hy-AM}; the part before the hyphen names the wiki
   * @return nothing is fetched yet
   * @throws InputException if the code names none
   */
  public static WikipediaDump of(String language) {
    return new WikipediaDump(language, WIKIMEDIA, Duration.ofSeconds(2), Duration.ofSeconds(60));
  }

  /**
   * The addresses of the newest dump's files: one or more numbered parts of the index, or the one
   * file of {@code pages-articles}.
   *
   * @throws InputException if the server cannot be reached, or has no such wiki
   */
  List<URI> find() {
    URI index = base.resolve("other/cirrus_search_index/");
    return list(index).stream()
        .filter(name -> name.matches("\\d{8}/"))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .limit(LAST_WEEKS)
        .map(date -> parts(index.resolve(date), date.substring(0, 8)))
        .filter(parts -> !parts.isEmpty())
        .findFirst()
        .orElseGet(this::pagesArticles);
  }

  /**
   * Downloads the newest dump into a folder. What an earlier, broken run has left there is resumed;
   * what is there already is not fetched again if its name carries its date.
   *
   * @param folder made if it does not exist
   * @param progress told the bytes of each file
   * @return the files
   * @throws InputException if the server refuses or the connection keeps breaking; running again
   *     resumes the download
   */
  public List<Path> download(Path folder, ProgressListener progress) {
    List<Path> files = new ArrayList<>();
    for (URI uri : find()) {
      Path target = folder.resolve(Path.of(uri.getPath()).getFileName().toString());
      boolean dated = !target.getFileName().toString().contains("-latest-");
      if (!dated || !Files.exists(target)) {
        new Download(client, pause, patience, uri, target, progress).fetch();
      }
      files.add(target);
    }
    return files;
  }

  /** The parts of one week's index, if it has been written to its end. */
  private List<URI> parts(URI week, String date) {
    URI folder = week.resolve("index_name=" + wiki + "_content/");
    List<String> names = list(folder);
    Pattern part = Pattern.compile(wiki + "_content-" + date + "-\\d{5}\\.json\\.(bz2|gz)");
    boolean complete = names.contains("_SUCCESS") || list(week).contains("_SUCCESS");
    return names.stream()
        .filter(name -> complete && part.matcher(name).matches())
        .distinct()
        .sorted()
        .map(folder::resolve)
        .toList();
  }

  private List<URI> pagesArticles() {
    URI folder = base.resolve(wiki + "/latest/");
    String name = wiki + "-latest-pages-articles.xml.bz2";
    if (!list(folder).contains(name)) {
      throw new InputException(
          folder + ": has no " + name + "; is there a Wikipedia of this language?");
    }
    return List.of(folder.resolve(name));
  }

  /** The names in a folder of the server; none if there is no such folder. */
  private List<String> list(URI folder) {
    HttpRequest request =
        HttpRequest.newBuilder(folder)
            .timeout(Duration.ofMinutes(1))
            .header("User-Agent", Download.USER_AGENT)
            .build();
    try {
      HttpResponse<String> response =
          client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() == 404) {
        return List.of();
      }
      if (response.statusCode() != 200) {
        throw new InputException(
            folder + ": the server answers " + response.statusCode() + "; try again later");
      }
      return LINK.matcher(response.body()).results().map(link -> name(link.group(1))).toList();
    } catch (IOException e) {
      throw new InputException(
          folder + ": cannot be reached (" + e + "); is there a network connection?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InputException(folder + ": stopped", e);
    }
  }

  /** The last part of a link; a folder keeps its slash, and an escaped equals sign is one. */
  private static String name(String link) {
    String path = link.replace("%3D", "=").replace("%3d", "=");
    int end = path.endsWith("/") ? path.length() - 1 : path.length();
    return path.substring(path.lastIndexOf('/', end - 1) + 1);
  }
}
