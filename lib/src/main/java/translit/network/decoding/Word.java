package translit.network.decoding;

/**
 * A word of a line with the logarithms of the probabilities of its readings; negative infinity
 * where there is none.
 *
 * @param from its first character
 * @param to behind its last one
 * @param asNative of the best native reading
 * @param behind the symbol before it, for that reading
 * @param asLatin of staying as it is
 * @param stem end of the Latin stem in the best reading as a Latin stem with a native ending
 * @param asBoth of that reading
 */
record Word(int from, int to, float asNative, int behind, float asLatin, int stem, float asBoth) {}
