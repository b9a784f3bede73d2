/**
 * Matrices outside the Java heap, and who multiplies them: {@link translit.engine.matrix.Gemm}
 * takes a library that passes a {@code Trial}.
 */
package translit.engine.matrix;
