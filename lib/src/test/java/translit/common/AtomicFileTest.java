package translit.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void aFileIsReplacedAsAWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "the old content");
    AtomicFile.write(
        file,
        out -> {
          out.write(bytes("new"));
          assertThat(file).content().isEqualTo("the old content");
        });
    assertThat(file).content().isEqualTo("new");
    assertThat(folder.toFile().list()).containsExactly("file");
  }

  @Test
  void theOldContentStaysWhereTheNewCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(new byte[1 << 20]); // more than is buffered
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThat(file).content().isEqualTo("old");
    assertThat(folder.toFile().list()).containsExactly("file");
  }

  @Test
  void anInterruptDoesNotCutTheFileAndIsNotForgotten() throws IOException {
    Path file = folder.resolve("file");
    AtomicInteger calls = new AtomicInteger();
    AtomicFile.write(
        file,
        out -> {
          if (calls.incrementAndGet() == 1) {
            Thread.currentThread().interrupt();
          }
          out.write(bytes("whole"));
        });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(file).content().isEqualTo("whole");
    assertThat(calls).hasValue(2);
  }

  @Test
  void aContentThatIsInterruptedTwiceFails() {
    Path file = folder.resolve("file");
    assertThatThrownBy(() -> AtomicFile.write(file, out -> Thread.currentThread().interrupt()))
        .isInstanceOf(ClosedByInterruptException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(folder.toFile().list()).isEmpty();
  }

  @Test
  void aFileIsMovedOverAnother() throws IOException {
    Path from = Files.writeString(folder.resolve("from"), "1");
    Path to = Files.writeString(folder.resolve("to"), "2");
    AtomicFile.move(from, to);
    assertThat(to).content().isEqualTo("1");
    assertThat(from).doesNotExist();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aFailureIsToldWhenAllFilesThatWereBegunHaveEnded() {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    Runnable slow =
        () -> {
          begun.countDown();
          assertThatCode(() -> Thread.sleep(300)).doesNotThrowAnyException();
          ended.set(true);
        };
    Runnable fails =
        () -> {
          assertThatCode(begun::await).doesNotThrowAnyException();
          throw new InputException("no room");
        };
    ForkJoinPool pool = new ForkJoinPool(2);
    assertThatThrownBy(
            () ->
                pool.submit(() -> AtomicFile.inParallel(Stream.of(slow, fails)))
                    .get(10, TimeUnit.SECONDS))
        .hasMessageContaining("no room");
    assertThat(ended).isTrue();
    pool.shutdown();
  }

  @Test
  void afterAFailureNoFileIsBegun() {
    AtomicInteger begun = new AtomicInteger();
    Runnable fails =
        () -> {
          begun.incrementAndGet();
          throw new InputException("no room");
        };
    assertThatThrownBy(
            () -> AtomicFile.inParallel(IntStream.range(0, 100_000).mapToObj(i -> fails)))
        .hasMessage("no room");
    assertThat(begun).hasValueBetween(1, 1000);
  }
}
