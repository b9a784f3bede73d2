package translit.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import translit.common.Sha256;
import translit.language.Language;
import translit.network.Planted;

/** A tiny model, texts, and what one process makes of them. */
record Subject(Path folder, String analyse, String transliterate, String evaluate) {
  /** Eight chunks, the last one of few sentences. */
  private static final int SENTENCES = 7 * 1024 + 50;

  static Subject in(Path folder) throws IOException {
    Language language = Planted.language(folder);
    Path model = Planted.untrained(folder.resolve("a model"), language.rules());
    Path text = folder.resolve("text.txt");
    Files.write(text, Planted.sentences(SENTENCES, 2));
    Path latin = folder.resolve("latin.txt");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      lines.add("tsar ar nra ".repeat(1 + i % 7 * (i % 11)) + i);
    }
    Files.write(latin, lines);
    String by = "\t--model=" + model + "\t--language\t" + language.folder();
    return new Subject(
        folder,
        "analyse\t--sentences\t100000\t--permutations\t20\t--text\t" + text + by,
        "transliterate\t--in\t" + latin + "\t--model\t" + model,
        "evaluate\t--json\t--text\t"
            + Files.write(folder.resolve("short.txt"), Planted.sentences(1500, 3))
            + by);
  }

  private Path run(String name, String before, String command, boolean here) {
    Path out = folder.resolve(name);
    String[] words = (before + command + "\t--out\t" + out).split("\t");
    assertThat(here ? translit.cli.Main.run(words) : Main.run(words)).as(command).isZero();
    return out;
  }

  /** What one process writes. */
  Map<String, String> whole(String command) throws IOException {
    String name = "whole-" + command.split("\t")[0];
    return hashes(run(name, "", command + "\t--threads\t2", true));
  }

  /** What Spark writes. */
  Map<String, String> divided(String command, int parts, String master, int threads)
      throws IOException {
    return divided("", command, parts, master, threads);
  }

  /** What Spark writes with more options. */
  Map<String, String> divided(String options, String command, int parts, String master, int threads)
      throws IOException {
    String before =
        "parts\t%s--parts\t%d\t--master\t%s\t--threads\t%d\t"
            .formatted(options, parts, master, threads);
    return hashes(run("divided-" + System.nanoTime(), before, command, false));
  }

  /** The hash of each file, but for the command that wrote it. */
  static Map<String, String> hashes(Path written) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> all = Files.list(written)) {
      for (Path file : all.toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        hashes.put(
            file.getFileName().toString(),
            Sha256.of(text.replaceAll("\"command\" : \"[^\"]*\"", "\"command\"")));
      }
    }
    return hashes;
  }
}
