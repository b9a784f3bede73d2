package translit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import translit.language.Language;
import translit.network.Planted;

/**
 * What an analysis in one part takes of memory, however long its text is: on demand, with {@code
 * -Dsentences=2000000}, since it takes minutes. The sentences are short and the network is tiny;
 * what a larger network takes more is buffers of a fixed size.
 */
@EnabledIfSystemProperty(named = "sentences", matches = "\\d+")
@EnabledOnOs(OS.LINUX)
class PartMemoryTest {
  private static final int SENTENCES = Integer.getInteger("sentences", 0);
  private static final int USUAL_WORDS = 50_000;
  private static final long MOST = 700_000_000;

  @TempDir Path folder;
  private final Random random = new Random(1);

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int letters = 3 + random.nextInt(6); letters > 0; letters--) {
      word.appendCodePoint('ա' + random.nextInt('ֆ' - 'ա' + 1));
    }
    return word.toString();
  }

  /** Three words a sentence, of which every tenth is met for the first time, but by chance. */
  private Path text() throws IOException {
    List<String> usual = new ArrayList<>();
    for (int i = 0; i < USUAL_WORDS; i++) {
      usual.add(word());
    }
    Path text = folder.resolve("text.txt");
    try (BufferedWriter out = Files.newBufferedWriter(text)) {
      for (int i = 0; i < SENTENCES; i++) {
        for (int w = 0; w < 3; w++) {
          boolean met = random.nextInt(10) > 0;
          int rank = (int) Math.pow(USUAL_WORDS, random.nextDouble()); // as Zipf's law has it
          out.append(w == 0 ? "" : " ").append(met ? usual.get(rank) : word() + word());
        }
        out.newLine();
      }
    }
    return text;
  }

  /** Bytes of memory that a command has had at most, outside of the heap as well. */
  private long peak(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx600m", "-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    long kilobytes = 0;
    try {
      while (process.isAlive()) {
        kilobytes = Math.max(kilobytes, highWaterMark(status));
        Thread.sleep(100);
      }
      assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    } finally {
      process.destroyForcibly();
    }
    return 1024 * kilobytes;
  }

  private static long highWaterMark(Path status) {
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // it has just ended
    }
  }

  @Test
  void noRoundTakesMoreThanItMay() throws Exception {
    Language language = Language.load(Path.of("..", "data", "languages", "hy-AM").toString());
    String model = Planted.untrained(folder.resolve("model"), language.rules()).toString();
    String text = text().toString();
    List<String> analyse =
        List.of("analyse", "--model", model, "--language", language.folder().toString());
    Map<String, Long> peaks = new LinkedHashMap<>();
    peaks.put("first look", peak(words(analyse, text, "look")));
    peaks.put("looks added", peak("merge", at("look"), "--out", at("looks")));
    peaks.put("count", peak(words(analyse, text, "count", "--after", at("looks"))));
    peaks.put("counts added", peak("merge", at("count"), "--out", at("merged")));
    System.out.println("bytes at most: " + peaks);
    assertThat(peaks.values()).allMatch(bytes -> bytes > 0 && bytes < MOST, peaks.toString());
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private String[] words(List<String> analyse, String text, String out, String... more) {
    List<String> words = new ArrayList<>(analyse);
    words.addAll(List.of("--text", text, "--sentences", String.valueOf(SENTENCES)));
    words.addAll(List.of("--part", "1/1", "--out", at(out)));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }
}
