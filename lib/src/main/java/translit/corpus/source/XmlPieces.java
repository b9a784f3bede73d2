package translit.corpus.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import translit.common.Phrase;

/**
 * XML on its way to a parser, which holds a comment, a tag or an instruction as a whole, however
 * long it is: whoever packs a comment of a gigabyte into some kilobytes must not fill the memory.
 */
final class XmlPieces extends FilterReader {
  /** Some times the longest text of an article. */
  static final int LONGEST = 1 << 25;

  /** Elements within each other, of which the parser keeps a list; a dump has five. */
  static final int DEEPEST = 1000;

  /** What the JDK calls that limit. */
  static final String DEPTH = "maxElementDepth";

  private long inPiece;

  XmlPieces(Reader in) {
    super(in);
  }

  /**
   * Lets a parser of this XML take at most {@value #LONGEST} characters from one step to the next.
   */
  XMLStreamReader within(XMLStreamReader parser) {
    return new StreamReaderDelegate(parser) {
      @Override
      public int next() throws XMLStreamException {
        inPiece = 0;
        return super.next();
      }
    };
  }

  /** Which of both limits ended the reading, to be put behind the place; empty if neither did. */
  String limit(XMLStreamException e) {
    if (inPiece > LONGEST) {
      return Phrase.say(" in a tag, comment or text of more than %,d characters", LONGEST);
    }
    return String.valueOf(e.getMessage()).contains(DEPTH)
        ? Phrase.say(" in more than %,d elements within each other", DEEPEST)
        : "";
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    inPiece += Math.max(n, 0);
    if (inPiece > LONGEST) {
      throw new IOException("no dump has so long a tag, comment or text");
    }
    return n;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }
}
