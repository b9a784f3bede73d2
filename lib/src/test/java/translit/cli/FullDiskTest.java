package translit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Commands on a disk that has too little room for them, or is filled while they run: what was there
 * before is whole, and one line says what is wrong. Run with {@code -Dfull.disks=20}, the number of
 * sizes, by whoever may mount a disk in memory.
 */
@EnabledIfSystemProperty(named = "full.disks", matches = "\\d+")
class FullDiskTest {
  private static final int SIZES = Integer.getInteger("full.disks", 20);
  private static final int ROOMY = 64 << 20;
  private static final String ON_SAMPLE =
      " --model ../data/models/ka --text ../data/languages/ka/sample.txt --permutations 2 --out"
          + " OUT";

  @TempDir Path folder;
  private Path disk;
  private Path backup;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    backup = folder.resolve("backup");
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + ROOMY, "tmpfs", disk.toString()));
    List<String> lines = Files.readAllLines(Path.of("..", "data", "languages", "ka", "sample.txt"));
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.write(corpus.resolve("train.txt"), lines.subList(0, 300));
    Files.write(corpus.resolve("validation.txt"), lines.subList(300, 320));
    Files.writeString(folder.resolve("text"), String.join("\n\n", lines));
    Files.writeString(folder.resolve("pairs"), "gamarjoba\tგამარჯობა\n");
    Files.writeString(folder.resolve("table"), "ა\ta\nბ\tb\nგ\tg\nდ\td\nე\te\n");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  /** Each writes another result than with the last word, which made the files that are there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "corpus --language ka --from FOLDER/text --out OUT --seed 2 | 1",
        "train --language ka --cells 64 --text FOLDER/corpus --out OUT --steps 8 | 4",
        "analyse --sentences 60 --minimum 20" + ON_SAMPLE + " --seed 2 | 1",
        "forecast --sentences 300" + ON_SAMPLE + "/f.json --seed 2 | 1",
        "fit --language ka --pairs FOLDER/pairs --out OUT/r.json --prior 2 | 1",
        "import FOLDER/table --out OUT/NUMBER --code 2 | 1"
      })
  @Timeout(3600)
  void whatWasThereIsWholeAndOneLineSaysWhatIsWrong(String commands) throws Exception {
    String[] halves = commands.split(" \\| ");
    String command = halves[0];
    String earlier = command.substring(0, command.lastIndexOf(' ') + 1) + halves[1];
    assertThat(ran(earlier, 1).status()).isZero();
    Map<String, String> before = Contents.of(disk);
    FileUtils.copyDirectory(disk.toFile(), backup.toFile());
    long used = used();
    assertThat(ran(command, 2).status()).isZero();
    Map<String, String> after = Contents.of(disk);
    assertThat(after).isNotEqualTo(before);
    long most = size(backup) + size(disk) + (128 << 10);
    int refused = 0;
    for (int i = 0; i < SIZES; i++) {
      restore();
      resize(used + most * i / SIZES);
      refused += assertWhole(ran(command, 2), before, after, "room " + most * i / SIZES);
    }
    resize(ROOMY);
    Random random = new Random(1);
    for (int i = 0; i < SIZES; i++) {
      restore();
      int milliseconds = random.nextInt(1500);
      Thread other = new Thread(() -> fill(milliseconds));
      other.start();
      Ran ran = ran(command, 2);
      other.join();
      Files.deleteIfExists(disk.resolve("other"));
      refused += assertWhole(ran, before, after, "filled, time " + i);
    }
    System.err.println(command + ": refused " + refused + " of " + 2 * SIZES);
    assertThat(refused).isPositive();
  }

  /** Returns 1 if the command was refused. */
  private int assertWhole(
      Ran ran, Map<String, String> before, Map<String, String> after, String what)
      throws IOException {
    Map<String, String> there = Contents.of(disk);
    if (ran.status() == 0) {
      assertThat(there).as(what).isEqualTo(after);
      return 0;
    }
    assertThat(ran.status()).as(what + ran.err()).isEqualTo(1);
    assertThat(ran.err()).as(what).doesNotContain("\tat ", "Exception");
    List<String> lines = ran.err().lines().toList();
    assertThat(lines.get(lines.size() - 1)).as(what).contains(disk.toString());
    assertThat(there.keySet()).as(what).containsAll(before.keySet());
    there.forEach(
        (name, hash) ->
            assertThat(hash).as("%s, %s", what, name).isIn(before.get(name), after.get(name)));
    if (ran.err().contains("resumes from the last checkpoint")) {
      assertThat(disk.resolve("out/checkpoint.zip")).as(what).exists();
    }
    return 1;
  }

  private Ran ran(String command, int number) {
    String[] words =
        Stream.of(command.split(" "))
            .map(
                word ->
                    word.replace("OUT", disk.resolve("out").toString())
                        .replace("FOLDER", folder.toString())
                        .replace("NUMBER", "" + number))
            .toArray(String[]::new);
    return Ran.run("", words);
  }

  private void restore() throws IOException {
    FileUtils.cleanDirectory(disk.toFile());
    FileUtils.copyDirectory(backup.toFile(), disk.toFile());
  }

  /** Somebody else's file, which takes all the room that is left after a while. */
  private void fill(int milliseconds) {
    try (OutputStream out = Files.newOutputStream(disk.resolve("other"))) {
      Thread.sleep(milliseconds);
      for (int left = ROOMY; left > 0; left -= 4096) {
        out.write(new byte[4096]);
      }
    } catch (IOException | InterruptedException e) {
      return; // it is full
    }
  }

  private long used() throws IOException {
    var store = Files.getFileStore(disk);
    return store.getTotalSpace() - store.getUsableSpace();
  }

  private void resize(long bytes) throws Exception {
    assertThat(run("mount", "-o", "remount,size=" + Math.max(4096, bytes), disk.toString()))
        .isTrue();
  }

  private static long size(Path folder) {
    return FileUtils.sizeOfDirectory(folder.toFile());
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(new ArrayList<>(List.of(command))).start().waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }
}
