package translit.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HashTest {
  @Test
  void sha256IsThatOfTheStandard() {
    // FIPS 180-2, appendix B.1
    String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertThat(Sha256.of("abc")).isEqualTo(abc);
    assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(abc);
    var digest = Sha256.digest();
    digest.update((byte) 'a');
    digest.update((byte) 'b');
    assertThat(Sha256.hex(digest.digest((new byte[] {'c'})))).isEqualTo(abc);
    assertThat(Sha256.hex(new byte[] {0, -1, 16})).isEqualTo("00ff10");
  }

  @Test
  void aSeededHashDependsOnTheThingAndTheSeed() {
    assertThat(SeededHash.of("ծ", 1)).isEqualTo(SeededHash.of("ծ", 1));
    assertThat(SeededHash.of("ծ", 1))
        .isNotEqualTo(SeededHash.of("ծ", 2))
        .isNotEqualTo(SeededHash.of("տ", 1));
    assertThat(SeededHash.of(3, 1))
        .isNotEqualTo(SeededHash.of(3, 2))
        .isNotEqualTo(SeededHash.of(1, 3));
  }

  @Test
  void nearNumbersDifferInHalfOfTheirBitsOnAverage() {
    int different = 0;
    for (long number = 0; number < 1000; number++) {
      different += Long.bitCount(SeededHash.of(number, 1) ^ SeededHash.of(number + 1, 1));
    }
    assertThat(different / 1000.0).isBetween(31.0, 33.0);
  }
}
