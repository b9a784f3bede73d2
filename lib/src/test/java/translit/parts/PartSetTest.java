package translit.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.common.Provenance;

/** Parts that belong together are opened; others are refused, naming what is wrong. */
class PartSetTest {
  @TempDir Path folder;
  private final List<Path> folders = new ArrayList<>();

  @BeforeEach
  void writeParts() {
    for (int part = 1; part <= 3; part++) {
      folders.add(write("part" + part, "count", new Share(part, 3), Map.of("model", "abc")));
    }
  }

  private Path write(String name, String kind, Share share, Map<String, String> made) {
    Path to = folder.resolve(name);
    PartFile.write(
        to,
        PartHeader.of(kind, share, made, Map.of("note", name)),
        out -> out.writeUTF("what part " + share + " found"));
    return to;
  }

  private static void refused(ThrowingCallable opening, String... said) {
    assertThatThrownBy(opening)
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(said)
        .hasMessageNotContaining("\n");
  }

  private void refused(List<Path> some, String... said) {
    refused(() -> PartSet.open(some), said);
  }

  private static Path file(Path part) {
    return part.resolve(PartFile.NAME);
  }

  @Test
  void theyComeInOrderInWhateverOrderTheyAreNamed() {
    Random random = new Random(1);
    for (int round = 0; round < 6; round++) {
      Collections.shuffle(folders, random);
      PartSet parts = PartSet.open(folders);
      assertThat(parts.files())
          .extracting(part -> part.read(in -> in.readUTF()))
          .containsExactly("what part 1/3 found", "what part 2/3 found", "what part 3/3 found");
      assertThat(parts.header().notes()).containsEntry("note", "part1");
    }
  }

  @Test
  void missingOnesAreNamed() {
    refused(
        folders.subList(0, 1), file(folders.get(0)) + ": ", "2 are missing: 2/3, 3/3; run them");
    refused(List.of(), "no parts to merge");
    refused(
        List.of(folders.get(0), folder.resolve("none")),
        folder.resolve("none").resolve("part.bin") + ": no such file",
        "run it");
  }

  @Test
  void onesThatAreThereTwiceAreNamed() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    Files.copy(file(folders.get(1)), file(copy));
    List<Path> some = new ArrayList<>(folders);
    some.add(copy);
    refused(some, file(folders.get(1)) + " and " + file(copy) + ": both are part 2/3; leave");
  }

  @Test
  void onesOfAnotherKindDivisionOrOriginAreNamedWithBoth() {
    Path first = folders.get(0);
    Path kind = write("kind", "other", new Share(2, 3), Map.of("model", "abc"));
    refused(
        List.of(first, kind), file(kind) + ": a part of 'other', but " + file(first), "'count'");
    Path division = write("division", "count", new Share(2, 4), Map.of("model", "abc"));
    refused(List.of(first, division), file(division) + ": part 2/4, but ", "part 1/3; merge");
    Path model = write("model", "count", new Share(2, 3), Map.of("model", "xyz"));
    refused(
        List.of(first, model),
        file(model) + ": its model is xyz, but that of " + file(first) + " is abc; make all");
    Path more =
        write("more", "count", new Share(2, 3), Map.of("model", "abc", "instructions", "AVX2"));
    refused(List.of(first, more), file(more) + ": made by ", "instructions");
    refused(List.of(more, first), "its instructions is not given");
  }

  @Test
  void onesOfAnotherVersionAreRefused() {
    for (Map<String, String> made : List.of(Map.<String, String>of(), Map.of("version", "0.0"))) {
      Path other = write("other", "count", Share.WHOLE, made);
      refused(
          () -> PartSet.open(List.of(other)).requireVersion(),
          file(other) + ": its version is ",
          Provenance.libraryVersion());
    }
    Map<String, String> mine = Map.of(PartSet.VERSION, Provenance.libraryVersion());
    PartSet.open(List.of(write("mine", "count", Share.WHOLE, mine))).requireVersion();
  }

  @Test
  void everyBitThatChangesAndEveryEndThatIsMissingIsNoticed() throws IOException {
    Path file = file(folders.get(0));
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += 3) {
      byte[] changed = whole.clone();
      changed[at] ^= 4;
      Files.write(file, changed);
      refused(folders, file + ": not a whole part (", "; delete it and run that part again");
      Files.write(file, Arrays.copyOf(whole, at));
      refused(folders, file + ": not a whole part (", "; delete it and run that part again");
    }
    Files.write(file, whole);
    assertThat(PartSet.open(folders).files()).hasSize(3);
  }

  @Test
  void somethingElseIsNoPart() throws IOException {
    Path file = file(folders.get(0));
    Files.write(file, new byte[100_000]);
    refused(folders, file + ": not a whole part (it does not begin as one)");
    Files.writeString(file, "", StandardCharsets.UTF_8);
    refused(folders, file + ": not a whole part (");
    Files.delete(file);
    Files.createDirectory(file);
    refused(folders, file + ": not a whole part (", "; delete it");
  }

  @Test
  void aPartThatHoldsSomethingElseIsNamedWhenItIsRead() {
    PartFile part = PartFile.open(folders.get(0));
    refused(
        () ->
            part.read(
                in ->
                    in.readNBytes(7).length
                        + in.readLong() * in.readLong()
                        + in.readLong()
                        + in.readLong()),
        part.path() + ": not a whole part (it holds something else");
  }

  @Test
  void aPartIsWrittenWholeOrNotAtAll() throws IOException {
    Path file = file(folders.get(2));
    byte[] before = Files.readAllBytes(file);
    refused(
        () ->
            PartFile.write(
                folders.get(2),
                PartHeader.of("count", new Share(3, 3), Map.of(), Map.of()),
                out -> {
                  out.writeLong(1);
                  throw new IOException("No space left on device");
                }),
        file + ": cannot be written (No space left on device)");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(folders.get(2)).isDirectoryNotContaining("glob:**.part");
  }
}
