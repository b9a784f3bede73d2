/**
 * Speed side by side: {@link translit.benchmark.Benchmark} measures the engine beside PyTorch,
 * LibTorch, Deeplearning4j's own layers and the machine's limits, {@link
 * translit.benchmark.GrowthBenchmark} how it grows with text, batch, cells and threads, and what a
 * simulated schedule predicts for more processors.
 *
 * <p>Both measure in {@link translit.benchmark.Rounds}: each {@code Measurement} of a {@code
 * Contestant} on a {@link translit.benchmark.Workload} is a {@code ChildProcess} of its own, which
 * prints its {@code Throughput} of a {@code Stretch} of time; {@link translit.benchmark.Peers} are
 * programs beside this one that print the same, each a {@code TorchPeer} that {@code PyTorch} or
 * {@code LibTorch} has found. {@code FmaSpeed} is the limit that the processor sets. A {@code
 * RoundsSummary} says what came out, a {@code SpeedTable} shows it as Markdown, and {@code Machine}
 * what it ran on.
 */
package translit.benchmark;
