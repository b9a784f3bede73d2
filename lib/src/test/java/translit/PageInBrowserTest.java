package translit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at a page that {@code notebooks/run} has left, as its reader does: in a browser. */
class PageInBrowserTest {

  private static final Path PAGES = Path.of("../target/notebooks");
  private static final Pattern CIRCLE = Pattern.compile("<circle[^>]* fill=\\\\?\"#([0-9a-f]{6})");

  @TempDir Path folder;
  private Path page;
  private Browser browser;
  private Set<Integer> colours;

  @BeforeEach
  void findPageAndBrowser() throws IOException {
    page = page();
    browser = new Browser(folder);
    String notebook = Files.readString(Path.of(page.toString().replace(".html", ".ipynb")));
    colours =
        CIRCLE
            .matcher(notebook)
            .results()
            .map(circle -> Integer.parseInt(circle.group(1), 16))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(colours).hasSizeGreaterThan(50);
  }

  @Test
  void everyShadeOfTheNetworkFiguresCirclesIsInThePicture() throws Exception {
    assertThat(pixels(page)).containsAll(colours);
  }

  @Test
  void fewShadesAreThereIfTheFiguresAreCleanedAway() throws Exception {
    Path cleaned = folder.resolve("cleaned.html");
    Files.writeString(cleaned, Files.readString(page).replaceAll("(?s)<svg.*?</svg>", ""));

    Set<Integer> left = pixels(cleaned);
    left.retainAll(colours);
    assertThat(left).hasSizeLessThan(colours.size() / 2);
  }

  /** Armenian's page of notebook 03: other languages' have longer names. */
  private static Path page() throws IOException {
    if (!Files.isDirectory(PAGES)) {
      return abort("no page: notebooks/run has not been here");
    }
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .filter(file -> file.getFileName().toString().matches("03.*\\.html"))
          .min(Comparator.comparing(file -> file.toString().length()))
          .orElseGet(() -> abort("no page: notebooks/run 03 has not been here"));
    }
  }

  /** All colours of the page, drawn in a window that shows it from top to bottom. */
  private Set<Integer> pixels(Path html) throws Exception {
    Path picture = browser.picture(html, 1000, 12_000);
    BufferedImage image = ImageIO.read(picture.toFile());
    int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return IntStream.of(all)
        .map(pixel -> pixel & 0xffffff)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
