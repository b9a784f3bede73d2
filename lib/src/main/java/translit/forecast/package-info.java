/**
 * Whether the text alone tells which LSTM is the more selective one for a pair, over all pairs of a
 * language and over all languages: {@link translit.forecast.Forecasts} are those of one network and
 * text, {@link translit.forecast.Score} says how many came true beside a constant answer and beside
 * chance, a {@link translit.forecast.ForecastRecord} is kept as {@code forecast.json} beside a
 * model, and {@link translit.forecast.OverLanguages} reads them all.
 */
package translit.forecast;
