package translit.corpus.source;

import java.util.Optional;
import translit.common.Phrase;

/**
 * What one file brought to a corpus.
 *
 * @param name the file's name without its folder
 * @param compression {@code NONE}, {@code BZ2}, {@code GZ} or {@code XZ}
 * @param format what it holds
 * @param bytes the file's size as it lies on the disk
 * @param sha256 of the file as it lies on the disk, hexadecimal
 * @param dumpDate {@code 2023-05-01}, if the name tells it
 * @param newestRevision the day of the newest article, if the content tells it
 * @param articles articles read, those without a usable sentence included
 * @param brokenLines lines of a search index that could not be read and were left out
 * @param cutOff where the file breaks off and what is missing; empty for a whole file
 */
public record SourceReport(
    String name,
    String compression,
    InputFormat format,
    long bytes,
    String sha256,
    Optional<String> dumpDate,
    Optional<String> newestRevision,
    long articles,
    long brokenLines,
    Optional<String> cutOff) {

  @Override
  public String toString() {
    return name
        + ": "
        + articles
        + " articles"
        + dumpDate.map(date -> ", dump of " + date).orElse("")
        + (brokenLines == 0 ? "" : ", " + Phrase.count(brokenLines, "broken line") + " left out")
        + cutOff.map(where -> "; " + where).orElse("");
  }
}
