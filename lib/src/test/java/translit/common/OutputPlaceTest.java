package translit.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputPlaceTest {
  @TempDir Path folder;

  @Test
  void whatIsTriedLeavesNothingBehind() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));
    OutputPlace.requireFolder(there, 1000);
    OutputPlace.requireFolder(there.resolve("not/yet"), 1000);
    OutputPlace.requireFile(there.resolve("not/yet.json"), 0);
    assertThat(there).isEmptyDirectory();
  }

  @Test
  void aFileIsNoFolderAndAFolderNoFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    String expected = "cannot be made, since %s is a file and no folder".formatted(file);
    assertRefused(() -> OutputPlace.requireFolder(file, 0), file + ": " + expected);
    assertRefused(() -> OutputPlace.requireFolder(file.resolve("a/b"), 0), expected);
    assertRefused(() -> OutputPlace.requireFile(file.resolve("a.json"), 0), expected);
    assertRefused(
        () -> OutputPlace.requireFile(folder, 0), folder + ": is a folder, expected a file");
    assertThat(file).isEmptyFile();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aNameThatIsTooLongIsRefusedBeforeTheFileIsWritten() {
    Path file = folder.resolve("a".repeat(253)); // too long with .part behind it
    assertRefused(() -> OutputPlace.requireFile(file, 0), "File name too long");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPlaceWhereNobodyWritesIsRefused() {
    assertRefused(
        () -> OutputPlace.requireFolder(Path.of("/proc/nothing"), 0), "/proc/nothing: cannot be");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceIsNotReplacedByAFile() {
    Path device = Path.of("/dev/null");
    assertRefused(() -> OutputPlace.requireFile(device, 0), "/dev/null: is a device or a pipe");
    assertThat(Files.isRegularFile(device)).isFalse();
  }

  @Test
  void whatAKilledTrialHasLeftIsTakenAwayByTheNext() throws IOException {
    Files.createFile(folder.resolve(".translit-neurons-123.part"));
    Path mine = Files.createFile(folder.resolve("mine.part"));
    OutputPlace.requireFolder(folder, 0);
    assertThat(folder.toFile().list()).containsExactly(mine.getFileName().toString());
  }

  @Test
  void aFullDiskIsNoticedWithTheRoomThatIsNeeded() throws IOException {
    Configuration small = Configuration.unix().toBuilder().setMaxSize(200_000).build();
    try (FileSystem disk = Jimfs.newFileSystem(small)) {
      Path there = disk.getPath("/there");
      OutputPlace.requireFolder(there, 100_000);
      assertRefused(
          () -> OutputPlace.requireFolder(there, 5_000_000), "/there: 5 MB are needed there, but ");
      Files.write(disk.getPath("/large"), new byte[180_000]);
      assertRefused(() -> OutputPlace.requireFolder(there, 0), "/there: cannot be written (");
      assertThat(there).doesNotExist();
    }
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String why) {
    assertThatThrownBy(call)
        .isInstanceOf(InputException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
  }
}
