/**
 * The calls of a notebook about planted causes: {@link translit.study.planted.PlantedNetworks} are
 * all networks of a folder with the table of methods, a {@link
 * translit.study.planted.PlantedNetwork} is one of them.
 */
package translit.study.planted;
