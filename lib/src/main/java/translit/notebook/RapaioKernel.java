package translit.notebook;

import java.lang.reflect.Method;

/**
 * rapaio-jupyter-kernel: its kernel object shows and updates display data that we fill.
 *
 * <p>Its own {@code display(type, value)} refuses SVG.
 */
final class RapaioKernel implements Kernel {

  private final Object kernel;
  private final Method fromText;
  private final Method setDisplayId;
  private final Method display;
  private final Method updateDisplay;

  RapaioKernel(ClassLoader loader) throws ReflectiveOperationException {
    Class<?> data = loader.loadClass("org.rapaio.jupyter.kernel.display.DisplayData");
    kernel = loader.loadClass("org.rapaio.jupyter.kernel.MainApp").getField("kernel").get(null);
    fromText = data.getMethod("fromText", String.class);
    setDisplayId = data.getMethod("setDisplayId", String.class);
    display = kernel.getClass().getMethod("display", data);
    updateDisplay = kernel.getClass().getMethod("updateDisplay", data);
  }

  @Override
  public void show(String id, Output output) {
    Kernel.call(kernel, display, filled(id, output));
  }

  @Override
  public void update(String id, Output output) {
    Kernel.call(kernel, updateDisplay, filled(id, output));
  }

  private Object filled(String id, Output output) {
    Object data = Kernel.call(null, fromText, output.text());
    output.fill(data);
    Kernel.call(data, setDisplayId, id);
    return data;
  }
}
