package translit.network;

/**
 * A point of a learning curve.
 *
 * @param characters trained on so far
 * @param loss mean training cross entropy since the point before, nats per character
 * @param validationLoss cross entropy on validation sentences, nats per character
 * @param validationError share of validation positions with a wrong symbol
 */
public record CurvePoint(
    long characters, double loss, double validationLoss, double validationError) {}
