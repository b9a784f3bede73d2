package translit.intervention.sets;

/**
 * A token of a sample. The arrays are shared, and not changed.
 *
 * @param outputs of both LSTMs at it, the forward ones first
 * @param same those that it borrows from a token with the same outcome
 * @param other those that it borrows from a token with another one
 * @param stem index of its stem, among those of the same kind of token
 * @param half of the stems that its stem is in, 0 or 1
 * @param latin index of its Latin character
 * @param right place of its outcome among the classes of the sample
 */
public record Sampled(
    float[] outputs, float[] same, float[] other, int stem, int half, int latin, int right) {}
