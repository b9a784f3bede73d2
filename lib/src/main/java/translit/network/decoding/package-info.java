/**
 * Reading with the rules: of what a network finds probable, the most probable that the rules can
 * spell. {@link translit.network.decoding.RuleDecoder} chooses for the words of a line; {@code
 * Addresses} finds what passes untouched, {@code Words} the words and what their readings are worth
 * to the network, {@code WordChoice} picks one of them. {@code SpellingTrie} has the rules as
 * tables, {@code Neighbours} their conditions, with which {@code NativeReading} finds the best
 * native reading of a word; {@code Line} is what is typed with the network's probabilities. {@code
 * Readings} has all readings of a word, not only the best, from a {@code WordLattice} of the same
 * states.
 */
package translit.network.decoding;
