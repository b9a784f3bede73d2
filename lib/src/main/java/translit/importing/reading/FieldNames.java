package translit.importing.reading;

import java.util.regex.Pattern;

/** What the names of fields and parts tell of published tables. */
final class FieldNames {
  /** Parts that show the table at work. */
  static final Pattern EXAMPLES = Pattern.compile("(?i)tests?|samples?|examples?|words");

  /** Parts whose strings are patterns, or are replaced one after the other. */
  static final Pattern REWRITING =
      Pattern.compile("(?i)(pre|post)?_?rules?|.*(pre|post)_?process.*|segmentation|.*regex.*");

  /** Parts that hold in some places only. */
  static final Pattern CONTEXT =
      Pattern.compile("(?i).*(prev|next|ending|final|initial|first|start|begin|context).*");

  static final Pattern FROM =
      Pattern.compile("(?i)from|find|source|native|letter|char(acter)?|pattern|search|key");

  static final Pattern TO =
      Pattern.compile("(?i)to|replace(ment)?|result|latin|roman(ization)?|value|target|translit.*");

  /** Fields that are about the table. */
  static final Pattern ABOUT =
      Pattern.compile(
          "(?i)(.*_)?(id|name|title|code|lang|language|script|authors?|description|comments?|notes?"
              + "|url|version|licen[cs]e|source|aliases|\\$schema)");

  static final String CONTEXTS = "rules that hold in some places only are not carried over";
  static final String CHAINS = "rules that rewrite one after the other are not carried over";

  private FieldNames() {}
}
