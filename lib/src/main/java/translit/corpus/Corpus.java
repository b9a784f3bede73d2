package translit.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.corpus.download.WikipediaDump;
import translit.corpus.sentence.Reason;
import translit.corpus.sentence.SentenceFilter;
import translit.corpus.sentence.Sentences;
import translit.corpus.sentence.Tally;
import translit.corpus.source.Article;
import translit.corpus.source.InputFile;
import translit.corpus.source.SourceReport;

/** Makes a corpus: sentences of one language in three files, divided by article. */
public final class Corpus {
  private static final String WIKIPEDIA = "CC BY-SA, by the authors of the Wikipedia articles";
  private static final String UNKNOWN = "not stated";

  private final CorpusOptions options;
  private final Sentences sentences;
  private final SentenceFilter filter;
  private final CorpusFolder out;
  private final Map<Split, SplitCount> counts = new EnumMap<>(Split.class);
  private final Repeats repeats = new Repeats();
  private final UnaryOperator<String> normalForm;
  private final LookAlikes lookAlikes;
  private final Tally leftOut = new Tally();
  private Tally leftOutOfFile = new Tally();
  private long lettersSeen;

  private Corpus(CorpusOptions options, CorpusFolder out) {
    this.options = options;
    this.sentences = new Sentences(options.locale(), options.language().rules()::isNative);
    this.filter = new SentenceFilter(options.language().rules()::isNative);
    this.normalForm = options.language().normalForm();
    this.lookAlikes = new LookAlikes(options.language().rules());
    this.out = out;
    for (Split split : Split.values()) {
      counts.put(split, SplitCount.NONE);
    }
  }

  /**
   * Reads texts and Wikipedia dumps and writes {@code train.txt}, {@code validation.txt}, {@code
   * test.txt} (a sentence a line, an empty line between two articles, UTF-8, NFC) and {@code
   * corpus.json} (where it comes from) into a folder. Of plain texts without blank lines nobody
   * knows where their articles end, and no empty line is written for them. A sentence that comes
   * again, word for word, is kept once. The files appear when all is done; until then, an earlier
   * corpus there stays whole. Memory does not grow with the files: one article at a time is held.
   *
   * @param files plain UTF-8 text, subtitles, {@code pages-articles} XML or CirrusSearch JSON
   *     lines; plain or packed as bz2, gz or xz; recognised by content
   * @param folder where to write; made if it does not exist
   * @param options the language, and how the corpus is divided
   * @param progress told the bytes read of each file
   * @return what was written, what was left out and why, and where a broken file was cut off, which
   *     is no failure
   * @throws InputException if a file is missing, is no UTF-8, has nothing that can be read, or
   *     holds no sentence of the native script; or if the folder cannot be written
   */
  public static CorpusReport build(
      List<Path> files, Path folder, CorpusOptions options, ProgressListener progress) {
    Objects.requireNonNull(progress, "progress");
    if (files.isEmpty()) {
      throw new InputException("no file to make a corpus from; name a text or a Wikipedia dump");
    }
    try (CorpusFolder out = new CorpusFolder(folder)) {
      Corpus corpus = new Corpus(options, out);
      List<SourceReport> sources = new ArrayList<>();
      for (Path file : files) {
        sources.add(corpus.read(file, progress));
      }
      CorpusReport report =
          new CorpusReport(
              folder,
              options.language().code(),
              options.seed(),
              licence(options, sources),
              corpus.counts,
              corpus.leftOut.byFrequency(),
              corpus.lookAlikes.repaired(),
              sources);
      out.commit(CorpusProvenance.json(report));
      return report;
    }
  }

  /**
   * Downloads the newest Wikipedia dump of a language into a folder, or the rest of it where an
   * earlier run was cut.
   *
   * @param language a code such as {@code hy-AM}; the part before the hyphen names the wiki
   * @param folder made if it does not exist
   * @param progress told the bytes of each file
   * @return the files, to be given to {@link #build}
   * @throws InputException if there is no such Wikipedia, the server refuses, or the connection
   *     keeps being cut; the same call resumes
   */
  public static List<Path> download(String language, Path folder, ProgressListener progress) {
    return WikipediaDump.of(language).download(folder, progress);
  }

  private SourceReport read(Path file, ProgressListener progress) {
    long sentencesBefore = sentenceCount();
    lettersSeen = 0;
    leftOutOfFile = new Tally();
    SourceReport source = new InputFile(file).read(this::take, progress);
    if (lettersSeen == 0) {
      throw new InputException(
          file
              + ": has no letter of the script of "
              + options.language().code()
              + "; is it the language?");
    }
    if (sentenceCount() == sentencesBefore) {
      throw new InputException(
          file
              + ": has no whole sentence of "
              + options.language().code()
              + "; give a longer text ("
              + leftOutOfFile.byFrequency().stream()
                  .map(Object::toString)
                  .collect(Collectors.joining("; "))
              + ")");
    }
    leftOut.add(leftOutOfFile);
    return source;
  }

  private void take(Article article) {
    Split split = Split.of(article.key(), options.seed());
    long kept = 0;
    long letters = 0;
    String text = normalForm.apply(article.text());
    lettersSeen += letters(text);
    sentences.notes(text).forEach(note -> leftOutOfFile.add(Reason.NOTE, note));
    for (String cut : sentences.cut(text)) {
      String sentence = lookAlikes.repair(cut);
      Optional<Reason> against = reasonAgainst(sentence);
      if (against.isPresent()) {
        leftOutOfFile.add(against.get(), sentence);
      } else {
        if (kept == 0) {
          out.begin(split, article);
        }
        out.write(split, sentence);
        kept++;
        letters += letters(sentence);
      }
    }
    if (kept > 0) {
      counts.merge(split, new SplitCount(1, kept, letters), SplitCount::plus);
    }
  }

  private Optional<Reason> reasonAgainst(String sentence) {
    return filter
        .refuses(sentence)
        .or(() -> repeats.isRepeat(sentence) ? Optional.of(Reason.REPEATED) : Optional.empty());
  }

  private long letters(String text) {
    return text.codePoints().filter(options.language().rules()::isNative).count();
  }

  private long sentenceCount() {
    return counts.values().stream().mapToLong(SplitCount::sentences).sum();
  }

  private static String licence(CorpusOptions options, List<SourceReport> sources) {
    if (!options.licence().isEmpty()) {
      return options.licence();
    }
    boolean wikipedia = sources.stream().allMatch(s -> s.format().isWikipedia());
    return wikipedia ? WIKIPEDIA : UNKNOWN;
  }
}
