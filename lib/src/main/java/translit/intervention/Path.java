package translit.intervention;

import java.util.List;
import translit.engine.Site;

/**
 * The ways that lead on from an output of an LSTM. Training's dropout makes the first one ordinary,
 * and not the second.
 */
public enum Path {
  /** To the hidden layer. */
  READ_OUT("read-out", List.of(Site.READ_OUT)),
  /** Into the LSTM itself, at its next step. */
  RECURRENT("recurrent", List.of(Site.RECURRENT)),
  /** Both of these. */
  BOTH("both", List.of(Site.READ_OUT, Site.RECURRENT));

  private final String code;
  private final List<Site> sites;

  Path(String code, List<Site> sites) {
    this.code = code;
    this.sites = sites;
  }

  /** {@return the name in files and on the command line} */
  public String code() {
    return code;
  }

  /** {@return where outputs are changed} */
  public List<Site> sites() {
    return sites;
  }
}
