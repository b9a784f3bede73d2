package translit.cli;

import static translit.cli.BadCase.of;
import static translit.cli.BadCase.use;
import static translit.cli.BadInput.none;
import static translit.cli.BadInput.text;

import java.util.List;

/** Options that do not go together, or lack others. */
final class BadOptions {
  private static final BadInput PAIRS = text("gamarjoba\tგამარჯობა\n");
  private static final BadInput NONE = none();

  private BadOptions() {}

  static List<BadCase> all() {
    String reading = "--model MODEL --text TEXT ";
    return List.of(
        use("transliterate", "Missing required argument"),
        use("transliterate --baseline", "Missing required argument"),
        use("transliterate --model MODEL --baseline --language ka", "Error: "),
        use("transliterate --model MODEL --alternatives 2 --mark-unsure 0.5", "mutually exclusive"),
        use("transliterate --model MODEL --alternatives 1001", "must be from 1 to 1000"),
        use("transliterate --model MODEL --mark-unsure 1.5", "must be from 0 to 1"),
        use("transliterate --model MODEL --punctuation foo", "expected one of [TYPED, NATIVE]"),
        of(
            NONE,
            "transliterate --model MODEL --alternatives 2 --punctuation native",
            "--punctuation native is not for --alternatives"),
        of(
            NONE,
            "transliterate --model MODEL --alternatives 2 --network-alone",
            "put them as rules.json into its folder, and do not read by the network alone"),
        of(
            NONE,
            "transliterate --baseline --language ka --alternatives 2",
            "need a network: give --model instead of --baseline"),
        of(
            NONE,
            "transliterate --baseline --language ka --text INPUT/none",
            "none: no such file, expected one sentence a line"),
        of(
            text("ანა\n"),
            "transliterate --baseline --language ka --text INPUT",
            "1 sentences, expected at least 2"),
        use("romanize --language ka --seed abc", "Invalid value for option '--seed'"),
        use("romanize --language ka more", "Unmatched argument"),
        use("check --language ka --minimum 2147483648", "Invalid value for option '--minimum'"),
        use("check --language ka --minimum 0 --language el", "should be specified only once"),
        use("check", "Missing required option: '--language"),
        use("evaluate --model MODEL", "Missing required argument"),
        of(PAIRS, "evaluate --model MODEL --pairs INPUT --reliability", "give --text as well"),
        of(PAIRS, "evaluate --model MODEL --pairs INPUT --rules INPUT", "give --text or --sample"),
        of(NONE, "evaluate --rules INPUT/none " + reading, "none: no such file"),
        of(NONE, "evaluate --rules ../data/languages/el/rules.json " + reading, "el/rules.json"),
        of(NONE, "evaluate --train INPUT " + reading, "train.txt: no such file"),
        of(PAIRS, "fit --language ka --pairs INPUT --propose-from 1", "give --out as well"),
        use("fit --language ka --pairs TEXT --propose-from NaN", "must be 0 or more"),
        use("forecast", "Missing required argument"),
        use("forecast --records MODEL --model MODEL", "Error: "),
        use("corpus --language ka --out NEW", "Missing required argument"),
        use("corpus --language ka --wikipedia --from TEXT --out NEW", "mutually exclusive"),
        use(
            "train --language ka --text MODEL --out NEW --minutes 1 --steps 1",
            "are mutually exclusive"),
        of(NONE, "train --language ka --text INPUT --out NEW", "train.txt: no such file"),
        of(NONE, "plant nothing --languages ../data/planted --out NEW", "nothing is planted there"),
        of(NONE, "plant --languages INPUT/none --out NEW", "no folder that can be read"),
        of(NONE, "check --language @INPUT/none", "language '@"),
        of(NONE, "transliterate --model INPUT/none", "none: no such folder"));
  }
}
