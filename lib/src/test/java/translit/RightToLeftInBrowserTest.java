package translit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import translit.common.Isolated;
import translit.notebook.TableView;

/** Where a browser puts letters from right to left and the counts beside them. */
class RightToLeftInBrowserTest {
  private static final List<String> PARTS = List.of("ה", "2733", "א", "2160");

  /** Writes the left end of each part of the page's only text of counts into the title. */
  private static final String SCRIPT =
      """
      <script>
        const parts = ["ה", "2733", "א", "2160"];
        const lefts = [];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
          for (const part of node.parentNode.tagName === "SCRIPT" ? [] : parts) {
            const at = node.data.indexOf(part);
            if (at >= 0) {
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + part.length);
              lefts.push(part + ":" + Math.round(range.getBoundingClientRect().left));
            }
          }
        }
        document.title = lefts.join(" ");
      </script>
      """;

  @TempDir Path folder;

  @Test
  void inATableEachCountStandsBehindItsLetter() throws Exception {
    String isolated = "%s 2733, %s 2160".formatted(Isolated.of("ה"), Isolated.of("א"));
    assertThat(fromLeftToRight(html(isolated))).isEqualTo(PARTS);
  }

  @Test
  void withoutIsolationTheyWouldStandTheOtherWayRound() throws Exception {
    assertThat(fromLeftToRight("<p>ה 2733, א 2160</p>")).containsExactly("2160", "א", "2733", "ה");
  }

  private static String html(String cell) {
    return TableView.of(Table.create(StringColumn.create("outcomes", cell))).toHtml();
  }

  private List<String> fromLeftToRight(String body) throws Exception {
    Path page = folder.resolve("page.html");
    Files.writeString(page, "<!doctype html><meta charset=\"utf-8\"><body>" + body + SCRIPT);
    String title = StringUtils.substringBetween(new Browser(folder).html(page), "<title>", "</");
    return Arrays.stream(title.split(" "))
        .sorted((a, b) -> Integer.compare(left(a), left(b)))
        .map(part -> part.substring(0, part.indexOf(':')))
        .toList();
  }

  private static int left(String part) {
    return Integer.parseInt(part.substring(part.indexOf(':') + 1));
  }
}
