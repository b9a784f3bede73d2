package translit.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import translit.common.InputException;
import translit.common.Provenance;

/**
 * All parts of one piece of work.
 *
 * @param files part by part, whatever the order in which they were named
 */
public record PartSet(List<PartFile> files) {
  /** What parts say of the program that made them: its {@link Provenance#libraryVersion}. */
  public static final String VERSION = "version";

  /**
   * Keeps its own list.
   *
   * @param files part by part
   */
  public PartSet {
    files = List.copyOf(files);
  }

  /**
   * Opens parts.
   *
   * @param folders of all parts, in any order
   * @return the parts
   * @throws InputException if one is missing, broken, there twice, or does not belong to the
   *     others, naming it
   */
  public static PartSet open(List<Path> folders) {
    if (folders.isEmpty()) {
      throw new InputException("no parts to merge; name the folders that --part wrote");
    }
    List<PartFile> opened = folders.stream().parallel().map(PartFile::open).toList();
    PartFile first = opened.get(0);
    PartFile[] byNumber = new PartFile[first.header().of()];
    for (PartFile one : opened) {
      first.header().require(first.path(), one.header(), one.path());
      if (one.header().of() != byNumber.length) {
        throw new InputException(
            "%s: part %s, but %s is part %s; merge parts of one division"
                .formatted(one.path(), one.header().share(), first.path(), first.header().share()));
      }
      int number = one.header().part() - 1;
      if (byNumber[number] != null) {
        throw new InputException(
            "%s and %s: both are part %s; leave one of them out"
                .formatted(byNumber[number].path(), one.path(), one.header().share()));
      }
      byNumber[number] = one;
    }
    requireAll(byNumber, first.path());
    return new PartSet(new ArrayList<>(List.of(byNumber)));
  }

  private static void requireAll(PartFile[] byNumber, Path first) {
    List<Integer> missing =
        IntStream.range(0, byNumber.length).filter(i -> byNumber[i] == null).boxed().toList();
    if (!missing.isEmpty()) {
      String names =
          missing.stream()
              .limit(10)
              .map(i -> new Share(i + 1, byNumber.length).toString())
              .collect(Collectors.joining(", "));
      throw new InputException(
          "%s: of its %d parts %d are missing: %s%s; run them, or name their folders as well"
              .formatted(
                  first,
                  byNumber.length,
                  missing.size(),
                  names,
                  missing.size() > 10 ? " and more" : ""));
    }
  }

  /**
   * Checks that this version made them: another one may count, draw or round otherwise.
   *
   * @throws InputException if not
   */
  public void requireVersion() {
    String theirs = header().made().getOrDefault(VERSION, "not given");
    String mine = Provenance.libraryVersion();
    if (!theirs.equals(mine)) {
      throw new InputException(
          "%s: its version is %.40s, but that of this program is %s; merge with the version that made it"
              .formatted(files.get(0).path(), theirs, mine));
    }
  }

  /**
   * Checks that this version made them, with the model and the rules at hand.
   *
   * @param model SHA-256 of the network's file
   * @param rules SHA-256 of the rules
   * @throws InputException if not
   */
  public void require(String model, String rules) {
    requireVersion();
    header().require(files.get(0).path(), "model", model);
    header().require(files.get(0).path(), "rules", rules);
  }

  /**
   * What is said of parts whose hashes are right, but not what is in them.
   *
   * @param cause what went wrong while they were added
   * @return an exception to be thrown
   */
  public InputException cannotBeAdded(Exception cause) {
    return new InputException(
        "%s: the parts cannot be added (%s); run them again"
            .formatted(
                files.get(0).path(),
                Objects.toString(cause.getMessage(), cause.toString())
                    .lines()
                    .findFirst()
                    .orElse("")),
        cause);
  }

  /** {@return what all parts have in common, under the number of the first} */
  public PartHeader header() {
    return files.get(0).header();
  }
}
