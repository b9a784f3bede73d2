package translit.figure;

import static j2html.TagCreator.b;
import static j2html.TagCreator.each;
import static j2html.TagCreator.table;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Set;
import translit.common.Isolated;
import translit.common.Phrase;
import translit.language.AlignedText;

/** A romanized text over its native symbols, one column per position. */
public final class Alignment {
  private Alignment() {}

  /**
   * An HTML table of two rows, its text escaped; from left to right in any script, as the Latin
   * characters are.
   *
   * @param text to show; a short one, since a column is a character
   * @param bold Latin characters to print bold, those that are ambiguous for instance
   * @return the table
   */
  public static DomContent html(AlignedText text, Set<String> bold) {
    List<Boolean> ambiguous = text.latin().stream().map(bold::contains).toList();
    return table(row("Latin", text.latin(), ambiguous), row("native", text.natives(), ambiguous))
        .attr("dir", "ltr");
  }

  private static DomContent row(String heading, List<String> symbols, List<Boolean> bold) {
    return tr(th(heading), each(symbols, (i, symbol) -> td(cell(symbol, bold.get(i)))));
  }

  /** Not isolated: in a cell of its own a symbol has nothing beside it. */
  private static DomContent cell(String symbol, boolean bold) {
    String visible = symbol.equals(" ") ? "\u00a0" : Isolated.bare(Phrase.visible(symbol));
    return bold ? b(visible) : text(visible);
  }
}
