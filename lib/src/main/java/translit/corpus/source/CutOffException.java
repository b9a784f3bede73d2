package translit.corpus.source;

import java.io.IOException;

/** A file ended or broke before its end; what came before has been handed over. */
final class CutOffException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String newestRevision;

  /**
   * @param message where, and what is missing
   * @param newestRevision as {@link ArticleReader#read} would have returned it
   */
  CutOffException(String message, String newestRevision, Throwable cause) {
    super(message, cause);
    this.newestRevision = newestRevision;
  }

  String newestRevision() {
    return newestRevision;
  }
}
