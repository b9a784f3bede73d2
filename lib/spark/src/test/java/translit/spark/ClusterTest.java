package translit.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are to each other as machines are; only Linux has so many loopback addresses. */
@EnabledOnOs(OS.LINUX)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterTest {
  private static final int PARTS = 7;

  @TempDir static Path folder;
  private static Subject subject;
  private static Standalone cluster;
  private static Map<String, String> expected;

  @BeforeAll
  static void startAMasterAndTwoWorkers() throws IOException {
    System.setProperty("spark.executor.memory", "512m");
    System.setProperty("spark.executor.extraClassPath", Standalone.folders());
    System.setProperty("spark.extraListeners", Watcher.class.getName());
    cluster = new Standalone(folder);
    subject = Subject.in(folder);
    expected = subject.whole(subject.analyse());
  }

  @AfterAll
  static void stop() {
    List.of("spark.executor.memory", "spark.executor.extraClassPath", "spark.extraListeners")
        .forEach(System::clearProperty);
    cluster.close();
  }

  @Test
  @Order(1)
  void twoWorkersMakeTheSameBytesAsOneProcess() throws IOException {
    Watcher.ENDED.clear();
    assertThat(subject.divided(subject.analyse(), PARTS, cluster.url(), 1)).isEqualTo(expected);
    assertThat(Watcher.ENDED).hasSize(2 * PARTS).allMatch(Watcher.Ended::well);
    assertThat(Watcher.ENDED)
        .extracting(Watcher.Ended::host)
        .containsOnly("127.0.0.2", "127.0.0.3");
  }

  @Test
  @Order(2)
  void whenAWorkerIsKilledOnlyItsPartsAreMadeAgain() throws IOException {
    Watcher.ENDED.clear();
    AtomicLong killed = new AtomicLong();
    Watcher.told =
        ended -> {
          if (killed.compareAndSet(0, System.nanoTime())) {
            cluster.kill(ended.host().equals("127.0.0.2") ? "127.0.0.3" : "127.0.0.2");
          }
        };
    Path work = folder.resolve("work");
    String seen = "--in-place\t--work\t" + work + "\t";
    assertThat(subject.divided(seen, subject.analyse(), PARTS, cluster.url(), 1))
        .isEqualTo(expected);
    assertThat(work).as("nothing is left").isEmptyDirectory();
    List<Watcher.Ended> well = Watcher.ENDED.stream().filter(Watcher.Ended::well).toList();
    assertThat(well).as("no part is made twice").hasSize(2 * PARTS).doesNotHaveDuplicates();
    assertThat(Watcher.ENDED).as("one was lost").hasSize(2 * PARTS + 1);
    assertThat(TimeUnit.NANOSECONDS.toMillis(Watcher.removed - killed.get()))
        .as("milliseconds until it was noticed")
        .isBetween(0L, 5000L);
  }
}
