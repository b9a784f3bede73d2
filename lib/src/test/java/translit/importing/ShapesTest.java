package translit.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static translit.importing.Imported.spellings;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One table of six letters in every shape that tables are published in. */
class ShapesTest {
  private static final Map<String, String> EXPECTED =
      new TreeMap<>(Map.of("ა", "a", "ბ", "b", "ჟ", "zh", "შ", "sh", "ღ", "gh", "წ", "ts"));

  @TempDir Path folder;

  static Stream<Arguments> shapes() {
    return Stream.of(
        arguments(
            "json",
            "{\"ა\":\"a\",\"ბ\":\"b\",\"ჟ\":\"zh\",\"შ\":\"sh\",\"ღ\":\"gh\",\"წ\":\"ts\"}"),
        arguments(
            "json",
            "{\"a\":\"ა\",\"b\":\"ბ\",\"zh\":\"ჟ\",\"sh\":\"შ\",\"gh\":\"ღ\",\"ts\":\"წ\"}"),
        arguments(
            "json",
            "{\"ა\":[\"a\"],\"ბ\":[\"b\"],\"ჟ\":[\"zh\"],\"შ\":[\"sh\"],\"ღ\":[\"gh\"],\"წ\":[\"ts\"]}"),
        arguments(
            "json",
            "{\"ა\":{\"a\":1},\"ბ\":{\"b\":1},\"ჟ\":{\"zh\":1},\"შ\":{\"sh\":1},\"ღ\":{\"gh\":1},\"წ\":{\"ts\":1}}"),
        arguments(
            "json",
            "{\"name\":\"Six\",\"map\":{\"vowels\":{\"ა\":\"a\"},\"consonants\":{\"ბ\":\"b\",\"ჟ\":\"zh\",\"შ\":\"sh\","
                + "\"ღ\":\"gh\",\"წ\":\"ts\"}},\"tests\":{\"ბაბა\":\"baba\"}}"),
        arguments(
            "json",
            "[[\"ა\",\"a\"],[\"ბ\",\"b\"],[\"ჟ\",\"zh\"],[\"შ\",\"sh\"],[\"ღ\",\"gh\"],[\"წ\",\"ts\"]]"),
        arguments(
            "json",
            "[{\"from\":\"ა\",\"to\":\"a\"},{\"from\":\"ბ\",\"to\":\"b\"},{\"from\":\"ჟ\",\"to\":\"zh\"},"
                + "{\"from\":\"შ\",\"to\":\"sh\"},{\"from\":\"ღ\",\"to\":\"gh\"},{\"from\":\"წ\",\"to\":\"ts\"}]"),
        arguments(
            "json",
            "{\"ა\":{\"latin\":\"a\",\"name\":\"an\"},\"ბ\":{\"latin\":\"b\",\"name\":\"ban\"},"
                + "\"ჟ\":{\"latin\":\"zh\",\"name\":\"zhar\"},\"შ\":{\"latin\":\"sh\",\"name\":\"shin\"},"
                + "\"ღ\":{\"latin\":\"gh\",\"name\":\"ghan\"},\"წ\":{\"latin\":\"ts\",\"name\":\"tsil\"}}"),
        arguments(
            "json",
            "{\"letters\":[\"ა\",\"ბ\",\"ჟ\",\"შ\",\"ღ\",\"წ\"],\"latin\":[\"a\",\"b\",\"zh\",\"sh\",\"gh\",\"ts\"]}"),
        arguments("yaml", "ა: a\nბ: b\nჟ: zh\nშ: sh\nღ: gh\nწ: ts\n"),
        arguments(
            "yml",
            "---\nname: Six\nmap:\n  characters:\n    '\\u10d0': 'a' # first\n    '\\u10d1': 'b'\n"
                + "    \"\\u10df\": 'zh'\n    შ: sh\n    ღ: [gh]\n    წ: ts\ntests:\n"
                + "  - source: ბაბა\n    expected: baba\n"),
        arguments("yaml", "a: ა\nb: ბ\nzh: ჟ\nsh: შ\ngh: ღ\nts: წ\nbroken: 'it\\'s'\nodd\n"),
        arguments(
            "md",
            "Six letters.\n\n| Latin | IPA | Georgian |\n|:--|:-:|--:|\n| a | ɑ | ა |\n| b | b | ბ |\n"
                + "| zh | ʒ | ჟ |\n| sh | ʃ | შ |\n| gh | ɣ | ღ |\n| ts | tsʼ | წ |\n"),
        arguments("tsv", "ა\ta\nბ\tb\nჟ\tzh\nშ\tsh\nღ\tgh\nწ\tts\n"),
        arguments("tsv", "a\tა\nb\tბ\nzh\tჟ\nsh\tშ\ngh\tღ\nts\tწ\n"),
        arguments("txt", "1\tა\ta\n2\tბ\tb\n3\tჟ\tzh\n4\tშ\tsh\n5\tღ\tgh\n6\tწ\tts\n"),
        arguments("csv", "letter,latin\nა,a\n\"ბ\",\"b\"\nჟ,zh\nშ,sh\nღ,gh\nწ,ts\n"),
        arguments(
            "csv",
            "\uFEFFletter;name;roman\nა;an;a\nბ;ban;b\nჟ;zhar;zh\nშ;shin;sh\nღ;ghan;gh\nწ;tsil;ts\n"),
        arguments("csv", "ა;a;ბ;b\nჟ;zh;შ;sh\nღ;gh;წ;ts\n"),
        arguments(
            "md",
            "# Six letters\n\nOf თბილისი, that is Tbilisi.\n\n| letter | typed |\n|:--|--|\n| ა | a |\n| **ბ** | `b` |\n"
                + "| ჟ | zh |\n| შ | sh |\n| ღ | gh |\n| წ | ts |\n"),
        arguments("txt", "ა → a\nბ → b\nჟ → zh\nშ → sh\nღ → gh\nწ → ts\n"),
        arguments(
            "txt", "# a key\nა --- a;\nბ --- b;\nჟ --- zh;\nშ --- sh;\nღ --- gh;\nწ --- ts;\n"),
        arguments("txt", "ა = a\nბ = b\nჟ = zh\nშ = sh\nღ = gh\nწ = ts\n"),
        arguments(
            "py",
            "# -*- coding\nLETTERS = {\n  u'\\u10d0': u'a',  # an\n  u'ბ': u'b', 'ჟ': \"zh\",\n  'შ': 'sh', 'ღ': 'gh',\n  'წ': 'ts', }\ndef f(x):\n  return {LETTERS[c]: c for c in x}\n"),
        arguments(
            "js",
            "'use strict';\nfunction f(a) { return { b: a[0] }; }\nmodule.exports = { ა: 'a', \"ბ\": `b`, 'ჟ': 'zh', შ: 'sh', ღ: 'gh', წ: 'ts' };\n"),
        arguments(
            "js",
            "const map = [\n  { find: 'ა', replace: 'a' },\n  { find: 'ბ', replace: 'b' },\n  { find: 'ჟ', replace: 'zh' },\n  { find: 'შ', replace: 'sh' },\n  { find: 'ღ', replace: 'gh' },\n  { find: 'წ', replace: 'ts' },\n];\n"),
        arguments("ts", "export const text = `\nა\ta\nბ\tb\nჟ\tzh\nშ\tsh\nღ\tgh\nწ\tts\n`;\n"),
        arguments(
            "php",
            "<?php\nreturn array('ა' => 'a', 'ბ' => 'b', 'ჟ' => 'zh',\n  'შ' => 'sh', 'ღ' => 'gh', 'წ' => 'ts');\n"),
        arguments(
            "rb",
            "LETTERS = { \"ა\" => \"a\", \"ბ\" => \"b\", \"ჟ\" => \"zh\", \"შ\" => \"sh\", \"ღ\" => \"gh\", \"წ\" => \"ts\" }\n"),
        arguments(
            "go",
            "var m = map[string]string{\n\t\"ა\": \"a\",\n\t\"ბ\": \"b\",\n\t\"ჟ\": \"zh\",\n\t\"შ\": \"sh\",\n\t\"ღ\": \"gh\",\n\t\"წ\": \"ts\",\n}\n"),
        arguments(
            "java",
            "map.put(\"ა\", \"a\");\nmap.put(\"ბ\", \"b\");\nmap.put(\"\\u10df\", \"zh\");\nmap.put(\"შ\", \"sh\");\nmap.put(\"ღ\", \"gh\");\nmap.put(\"წ\", \"ts\");\n"),
        arguments(
            "toml",
            "[vowels]\n\"ა\" = \"a\"\n\n[consonants]\n\"ბ\" = \"b\"\n\"ჟ\" = \"zh\"\n\"შ\" = \"sh\"\n\"ღ\" = \"gh\"\n\"წ\" = \"ts\"\n"),
        arguments(
            "imp",
            "metadata {\n  name: Six\n  source_script: Geor\n}\ntests {\n  test \"ბაბა\", \"baba\"\n}\nstage {\n  parallel {\n    sub \"\\u10d0\", \"a\" # an\n    sub \"ბ\", \"b\"\n    sub 'ჟ', \"zh\"\n    sub \"შ\", \"sh\"\n    sub \"ღ\", \"gh\"\n    sub \"წ\", \"ts\"\n  }\n}\n"),
        arguments(
            "txt",
            "# rules\n::[აბჟშღწ];\nა > a ;\nბ > b ;\nჟ → zh ; # zhar\nშ ↔ sh ;\nღ > gh ;\nწ > ts ;\n"),
        arguments(
            "xml",
            "<supplementalData><transforms><transform><tRule><![CDATA[\nა → a ;\nბ → b ;\nჟ → zh ;\nშ → sh ;\nღ → gh ;\nწ → ts ;\n]]></tRule></transform></transforms></supplementalData>\n"));
  }

  @ParameterizedTest(name = "{index}, {0}")
  @MethodSource("shapes")
  void theSameLettersComeOutOfEveryShape(String extension, String text) {
    assertThat(spellings(new Imported(folder).rules("table." + extension, text)))
        .isEqualTo(EXPECTED);
  }

  @Test
  void syllablesThatStandBesideTheirSpellingsInOneCellAreRead() {
    String table =
        """
        | row | first | second |
        |-----|-------|--------|
        | **H** | ሀ ha | ሁ hu |
        | **L** | ለ le | ሉ lu |
        """;
    assertThat(spellings(new Imported(folder).rules("table.md", table)))
        .isEqualTo(Map.of("ሀ", "ha", "ሁ", "hu", "ለ", "le", "ሉ", "lu"));
  }

  @Test
  void capitalsBesideSmallLettersInOneCellAreReadEachWithItsSpelling() {
    String table = "Ж ж\tZh zh\nЧ, ч\tCH, ch\nА а\tA a\nЪ ъ\t'\nЯ\tYa\nя\tja\n";
    assertThat(spellings(new Imported(folder).rules("table.tsv", table)))
        .isEqualTo(
            new TreeMap<>(Map.of("а", "a", "ж", "zh", "ч", "ch", "ъ", "'", "я", "ja", "Я", "Ya")));
  }

  @Test
  void twoStringsOfEquallyManyLettersArePairs() {
    String program =
        """
        mapping = (
            u"abgdevzi",
            u"აბგდევზი",
        )
        longer = {u"zh": u"ჟ"}
        """;
    assertThat(spellings(new Imported(folder).rules("default.py", program)))
        .hasSize(9)
        .containsEntry("ა", "a")
        .containsEntry("ი", "i")
        .containsEntry("ჟ", "zh");
  }
}
