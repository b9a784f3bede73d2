package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** Stands for the class of this name in IJava 1.4.0, as far as it is called. */
public final class Display {
  /** The last state of each display, by its identifier. */
  public static final Map<String, DisplayData> SHOWN = new LinkedHashMap<>();

  private Display() {}

  public static String display(Object value) {
    String id = "display-" + SHOWN.size();
    SHOWN.put(id, render(value));
    return id;
  }

  public static void updateDisplay(String id, Object value) {
    if (SHOWN.replace(id, render(value)) == null) {
      throw new IllegalStateException("nothing is shown as " + id);
    }
  }

  private static DisplayData render(Object value) {
    var data = new DisplayData();
    var renderable = (DisplayDataRenderable) value;
    if (!renderable.getPreferredRenderTypes().isEmpty()) {
      renderable.render(new RenderContext(data));
    }
    return data;
  }
}
