package translit.planting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static translit.planting.PlantedTextTest.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownTest {
  @Test
  void oneSideTellsAllOrNothing() {
    assertThat(Known.of(language("next").planting())).isEqualTo(new Known(1, 0, 1, 1, 1, 0.5));
    assertThat(Known.of(language("distance-4").planting()))
        .isEqualTo(new Known(1, 1, 0, 1, 1, 0.5));
    assertThat(Known.of(language("word").planting())).isEqualTo(new Known(1, 0, 0, 1, 1, 0.5));
    assertThat(Known.of(language("coin").planting())).isEqualTo(new Known(1, 0, 0, 0, 0.5, 0.5));
  }

  /** 1 − h(0.2) is the capacity of a binary symmetric channel that errs in a fifth of the cases. */
  @Test
  void aDecoyTellsLessThanItsAgreementSounds() {
    Known known = Known.of(language("decoy").planting());
    assertThat(known.next()).isCloseTo(0.278072, within(1e-6));
    assertThat(known.accuracy()).isCloseTo(0.95, within(1e-12));
    assertThat(known.decoyAccuracy()).isEqualTo(0.8);
    assertThat(known.previous()).isEqualTo(known.both());
  }

  /**
   * Both tell I(Y; C, M) = H(C, M) − H(C | Y) − H(M | Y), since they are independent given Y: by
   * another way than the posterior.
   */
  @ParameterizedTest
  @CsvSource({"0.95,0.8", "0.7,0.7", "1,0.8", "0.6,0.9", "0.5,0.5", "1,1"})
  void bitsByThePosteriorAreThoseByTheJointEntropy(double a, double b) {
    double together = a * b + (1 - a) * (1 - b);
    double joint = 1 + Known.entropy(together);
    double expected = joint - Known.entropy(a) - Known.entropy(b);
    Planting decoy = language("decoy").planting();
    Planting changed =
        new Planting(
            decoy.latin(),
            decoy.outcomes(),
            decoy.deciders(),
            decoy.decoys(),
            decoy.fillers(),
            decoy.cause(),
            decoy.distance(),
            a,
            b,
            decoy.carriers());
    assertThat(Known.of(changed).both()).isCloseTo(expected, within(1e-12));
    assertThat(Known.of(changed).accuracy()).isCloseTo(Math.max(a, b), within(1e-12));
  }
}
