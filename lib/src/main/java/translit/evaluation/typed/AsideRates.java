package translit.evaluation.typed;

/**
 * Error rates with something left out of account. The best reference of a line is the one with the
 * fewest edits; the mean is over all references of each line, of edits and of lengths.
 *
 * @param aside what is left out of account
 * @param bestCharacters edits per code point of the best references
 * @param meanCharacters the same for the mean of the references
 * @param bestWords edits per word of the best references
 * @param meanWords the same for the mean of the references
 * @param exactLines the share of lines that are what some reference is
 */
public record AsideRates(
    Aside aside,
    Rate bestCharacters,
    Rate meanCharacters,
    Rate bestWords,
    Rate meanWords,
    Rate exactLines) {}
