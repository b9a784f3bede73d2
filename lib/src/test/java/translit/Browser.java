package translit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window, if there is one. */
final class Browser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Path program;
  private final Path folder;

  /**
   * Looks for it on the path; a test that finds none is aborted.
   *
   * @param folder for its profile and what it says
   */
  Browser(Path folder) {
    this.folder = folder;
    program =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .flatMap(path -> NAMES.stream().map(Path.of(path)::resolve))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseGet(() -> abort("no Chromium on the PATH"));
  }

  /** A picture of a page, in a window of so many pixels. */
  Path picture(Path page, int width, int height) throws Exception {
    Path picture = folder.resolve("page.png");
    String said =
        open(
            page,
            "--hide-scrollbars",
            "--force-color-profile=srgb",
            "--window-size=" + width + "," + height,
            "--screenshot=" + picture.toAbsolutePath());
    assertThat(picture).as(said).exists();
    return picture;
  }

  /** The HTML of a page once its scripts have run. */
  String html(Path page) throws Exception {
    return open(page, "--dump-dom");
  }

  private String open(Path page, String... options) throws IOException, InterruptedException {
    Path out = folder.resolve("browser.out");
    Path log = folder.resolve("browser.log");
    List<String> command = new ArrayList<>();
    command.addAll(List.of(program.toString(), "--headless", "--disable-gpu"));
    command.add("--no-sandbox"); // in which root cannot start it
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.addAll(List.of(options));
    command.add(page.toRealPath().toUri().toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      fail("the browser took more than 60 s: " + Files.readString(log));
    }
    return Files.readString(out);
  }
}
