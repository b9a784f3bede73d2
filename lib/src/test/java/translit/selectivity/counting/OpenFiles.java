package translit.selectivity.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that this process has open, also those without a name. */
final class OpenFiles {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private OpenFiles() {}

  /** Whether the system tells, as Linux does. */
  static boolean areKnown() {
    return Files.isDirectory(DESCRIPTORS);
  }

  /** Those that have or had some name in them; none where the system does not tell. */
  static List<String> of(String name) throws IOException {
    if (!areKnown()) {
      return List.of();
    }
    List<String> open = new ArrayList<>();
    try (DirectoryStream<Path> links = Files.newDirectoryStream(DESCRIPTORS)) {
      for (Path link : links) {
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) { // another thread may have closed it
          open.add(Files.readSymbolicLink(link).toString());
        }
      }
    }
    assertThat(open).isNotEmpty();
    return open.stream().filter(file -> file.contains(name)).sorted().toList();
  }
}
