/**
 * Speed side by side: {@link translit.benchmark.Benchmark} measures the engine beside PyTorch,
 * Deeplearning4j's own layers and the machine's matrix multiplication, {@link
 * translit.benchmark.GrowthBenchmark} how it grows with text, cells and threads; each {@code
 * Measurement} in a process of its own.
 */
package translit.benchmark;
