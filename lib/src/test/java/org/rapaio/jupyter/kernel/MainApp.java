package org.rapaio.jupyter.kernel;

import java.util.ArrayList;
import java.util.List;
import org.rapaio.jupyter.kernel.display.DisplayData;

/** Stands for the class of this name in rapaio-jupyter-kernel 3.0.1, as far as it is called. */
public final class MainApp {
  public static final RapaioKernel kernel = new RapaioKernel();

  private MainApp() {}

  /** What was shown, and what was updated. */
  public static final class RapaioKernel {
    public final List<DisplayData> shown = new ArrayList<>();
    public final List<DisplayData> updated = new ArrayList<>();

    public void display(DisplayData data) {
      shown.add(data);
    }

    public void updateDisplay(DisplayData data) {
      updated.add(data);
    }
  }
}
