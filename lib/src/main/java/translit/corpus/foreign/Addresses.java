package translit.corpus.foreign;

import static translit.corpus.foreign.Draw.chance;
import static translit.corpus.foreign.Draw.one;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.commons.lang3.StringUtils;

/**
 * Draws addresses of the web and of mail, names of users and of files.
 *
 * @param lists that they are made of
 */
record Addresses(ForeignLists lists) {
  private static final List<String> SCHEMES =
      List.of("", "", "", "", "https://", "https://", "http://", "www.", "https://www.");
  private static final List<String> SUBDOMAINS = List.of("en.", "m.", "docs.", "blog.", "shop.");
  private static final List<String> PARAMETERS = List.of("id", "q", "v", "lang", "page", "ref");

  /** As in {@code https://www.example.am/news/2023?id=12}. */
  String web(SplittableRandom random) {
    String scheme = one(SCHEMES, random);
    String subdomain =
        scheme.endsWith("www.") || !chance(random, 12) ? "" : one(SUBDOMAINS, random);
    String port = !scheme.isEmpty() && chance(random, 3) ? ":8080" : "";
    StringBuilder address = new StringBuilder(scheme + subdomain + host(random) + port);
    for (int i = chance(random, 50) ? 1 + random.nextInt(3) : 0; i > 0; i--) {
      address.append('/').append(segment(random));
    }
    address.append(chance(random, 8) ? "/" : "");
    if (chance(random, 20)) {
      address.append(chance(random, 50) ? "/?" : "?").append(parameter(random));
      address.append(chance(random, 40) ? "&" + parameter(random) : "");
    }
    return address.append(chance(random, 4) ? "#" + one(lists.words(), random) : "").toString();
  }

  /** As in {@code anna.smith83@example.am}. */
  String mail(SplittableRandom random) {
    String user = chance(random, 50) ? userOfLetters(random) : userWithSigns(random);
    String second = chance(random, 30) ? "." + one(lists.users(), random) : "";
    return user + second + "@" + host(random);
  }

  /** As in {@code anna_k} and {@code anna83}. */
  String userWithSigns(SplittableRandom random) {
    String user = one(lists.users(), random);
    String other = one(lists.users(), random);
    return switch (random.nextInt(5)) {
      case 0 -> user + "_" + other;
      case 1 -> user + "_" + Draw.letter(random);
      case 2 -> "the_" + user;
      case 3 -> StringUtils.capitalize(user) + "_" + (1 + random.nextInt(99));
      default -> user + (1 + random.nextInt(2023));
    };
  }

  /** As in {@code anna} and {@code AnnaSmith}. */
  String userOfLetters(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> one(lists.users(), random) + one(lists.users(), random);
      case 1 -> Draw.joinedCapitals(lists.users(), random);
      default -> one(lists.users(), random);
    };
  }

  /** As in {@code report_2023.pdf} and {@code src/Main.java}. */
  String file(SplittableRandom random) {
    String ending = one(lists.endings(), random);
    String folder = chance(random, 10) ? one(lists.words(), random) + "/" : "";
    String name =
        switch (random.nextInt(7)) {
          case 0 -> String.join("_", Draw.several(lists.words(), 2, random));
          case 1 -> String.join("-", Draw.several(lists.words(), 2, random));
          case 2 -> Draw.joinedCapitals(lists.words(), random);
          case 3 -> one(lists.words(), random) + "_" + Draw.year(random);
          case 4 -> "IMG_" + (1000 + random.nextInt(9000));
          default -> one(lists.words(), random);
        };
    return folder + name + "." + (chance(random, 10) ? ending.toUpperCase(Locale.ROOT) : ending);
  }

  private String host(SplittableRandom random) {
    String name =
        switch (random.nextInt(10)) {
          case 0 -> one(lists.words(), random);
          case 1 -> String.join("", Draw.several(lists.words(), 2, random));
          case 2 -> String.join("-", Draw.several(lists.words(), 2, random));
          default -> one(lists.hosts(), random);
        };
    return name + "." + (chance(random, 40) ? "com" : one(lists.domains(), random));
  }

  private String segment(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> Integer.toString(1 + random.nextInt(99_999));
      case 1 -> Draw.identifier(random);
      case 2 -> String.join("-", Draw.several(lists.words(), 3, random));
      case 3 -> StringUtils.capitalize(one(lists.words(), random));
      case 4 -> "@" + userOfLetters(random);
      default -> one(lists.words(), random);
    };
  }

  private String parameter(SplittableRandom random) {
    String value =
        switch (random.nextInt(3)) {
          case 0 -> Integer.toString(random.nextInt(1000));
          case 1 -> Draw.identifier(random);
          default -> String.join("+", Draw.several(lists.words(), 1 + random.nextInt(2), random));
        };
    return one(PARAMETERS, random) + "=" + value;
  }
}
