/**
 * What trains a Deeplearning4j graph: {@link translit.engine.graph.StockEngine} with the graph's
 * own layers, {@link translit.engine.graph.FusedTraining} with the gradients of {@code
 * engine.fused}, where {@code AdamStep} updates the weights. Reading needs none of it.
 */
package translit.engine.graph;
