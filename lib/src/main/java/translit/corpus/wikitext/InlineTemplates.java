package translit.corpus.wikitext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few templates that stand for words within a sentence, which would have a hole without them.
 */
final class InlineTemplates {
  private static final int LONGEST = 300;

  /** Show their last argument: a foreign word, or words that must stay on one line. */
  private static final Set<String> SHOW_LAST =
      Set.of(
          "lang",
          "nobr",
          "nowrap",
          "s",
          "num",
          "nts",
          "small",
          "smallcaps",
          "big",
          "sup",
          "sub",
          "angle bracket",
          "ipa",
          "unicode",
          "key",
          "audio");

  /** Show their first argument: words that a remark is made on. */
  private static final Set<String> SHOW_FIRST =
      Set.of("abbr", "comment", "tooltip", "hint", "fact", "fact2", "nihongo", "նիհոնգո", "ασαφές");

  /** Show their second argument, or else their first: links to what no article exists for yet. */
  private static final Set<String> SHOW_LABEL =
      Set.of("iw", "ill", "нп", "не перекладено", "не переведено", "redwd");

  private static final Map<String, String> SHOW_THEMSELVES =
      Map.of("nbsp", "\u00a0", "spaces", " ", "co2", "CO2");

  private static final String NUMBER = "formatnum:";

  /** {@code 1=text} is an argument as any other; {@code date=text} is a setting. */
  private static final Pattern NAMED =
      Pattern.compile("\\s*+([\\p{L}\\p{N}_-][\\p{L}\\p{N}_ -]{0,30}+)=");

  private InlineTemplates() {}

  /**
   * What a template leaves in the text; mostly nothing.
   *
   * @param template with its braces
   */
  static String shown(String template) {
    String inner = template.substring(2, template.length() - 2);
    if (template.length() > LONGEST || inner.contains("\n")) {
      return "";
    }
    List<String> parts = parts(inner);
    String name = parts.get(0).strip();
    String lowerCase = name.toLowerCase(Locale.ROOT);
    if (lowerCase.startsWith(NUMBER)) {
      return name.substring(NUMBER.length()).strip();
    } else if (SHOW_THEMSELVES.containsKey(lowerCase)) {
      return SHOW_THEMSELVES.get(lowerCase);
    }
    List<String> arguments = arguments(parts);
    String shown = arguments.isEmpty() ? "" : shown(lowerCase, arguments);
    // A template within it is shorter, so that this comes to an end soon.
    return shown.contains("{{") ? new TemplateScan(shown).strip() : shown;
  }

  private static String shown(String name, List<String> arguments) {
    String first = arguments.get(0);
    String second = arguments.size() > 1 ? arguments.get(1) : "";
    if (SHOW_LAST.contains(name) || name.startsWith("lang-")) {
      boolean file = name.equals("audio") && second.isEmpty();
      String last = arguments.get(arguments.size() - 1);
      // Square brackets in a sentence would be remains of markup.
      return file ? "" : name.equals("ipa") ? last.replaceAll("[\\[\\]]", "") : last;
    } else if (SHOW_FIRST.contains(name)) {
      return first;
    } else if (SHOW_LABEL.contains(name)) {
      return second.isEmpty() ? first : second;
    }
    return name.equals("convert") && !second.isEmpty() ? first + " " + second : "";
  }

  private static List<String> arguments(List<String> parts) {
    List<String> arguments = new ArrayList<>();
    for (String part : parts.subList(1, parts.size())) {
      Matcher named = NAMED.matcher(part);
      if (!named.lookingAt()) {
        arguments.add(part.strip());
      } else if (named.group(1).strip().chars().allMatch(Character::isDigit)) {
        arguments.add(part.substring(named.end()).strip());
      }
    }
    return arguments;
  }

  /** Divides at the bars that stand in no link and in no other template. */
  private static List<String> parts(String inner) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int at = 0; at < inner.length(); at++) {
      char c = inner.charAt(at);
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      if (c == '|' && depth <= 0) {
        parts.add(inner.substring(start, at));
        start = at + 1;
      }
    }
    parts.add(inner.substring(start));
    return parts;
  }
}
