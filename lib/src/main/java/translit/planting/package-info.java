/**
 * Languages whose causes are known, to judge ways of finding neurons by. A {@link
 * translit.planting.Planting} says what decides an outcome, {@link translit.planting.PlantedText}
 * writes text by it, {@link translit.planting.Known} says exactly how many bits may be known from
 * either side; {@link translit.planting.Carriers} are cells that alone may know it in a network,
 * because {@code training} keeps all others from it after each step. {@link
 * translit.planting.Plantation} makes text, network and truth, lets every {@link
 * translit.planting.scoring.Method} score the units, and {@link translit.planting.ScoredTable}
 * tells which method found what is there, and what is not.
 */
package translit.planting;
