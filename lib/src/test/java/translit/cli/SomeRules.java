package translit.cli;

/** A rule file that is good, and short. */
final class SomeRules {
  static final String GOOD =
      "{\"name\": \"x\", \"script\": \"Georgian\", \"letters\": {\"ა\": {\"a\": 1}, \"ნ\": {\"n\":"
          + " 1}}}";

  private SomeRules() {}
}
