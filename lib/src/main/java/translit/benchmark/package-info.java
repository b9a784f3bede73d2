/**
 * Speed side by side: {@link translit.benchmark.Benchmark} measures the engine beside PyTorch,
 * Deeplearning4j's own layers and the machine's matrix multiplication, {@link
 * translit.benchmark.GrowthBenchmark} how it grows with text, cells and threads.
 *
 * <p>Both measure in {@link translit.benchmark.Rounds}: each {@code Measurement} of a {@code
 * Contestant} on a {@link translit.benchmark.Workload} is a {@code ChildProcess} of its own, which
 * prints its {@code Throughput}; {@link translit.benchmark.PyTorchPeer} does the same in Python. A
 * {@code RoundsSummary} says what came out, a {@code SpeedTable} or {@code MarkdownTable} shows it
 * as Markdown, and {@code Machine} what it ran on.
 */
package translit.benchmark;
