package translit.notebook;

/**
 * rapaio-jupyter-kernel: its kernel object shows and updates display data that we fill.
 *
 * <p>Its own {@code display(type, value)} refuses SVG.
 */
final class RapaioKernel implements Kernel {

  private final Object kernel;
  private final Class<?> displayData;

  RapaioKernel(ClassLoader loader) throws ReflectiveOperationException {
    kernel = loader.loadClass("org.rapaio.jupyter.kernel.MainApp").getField("kernel").get(null);
    displayData = loader.loadClass("org.rapaio.jupyter.kernel.display.DisplayData");
  }

  @Override
  public void show(String id, Output output) {
    Kernel.call(kernel, "display", filled(id, output));
  }

  @Override
  public void update(String id, Output output) {
    Kernel.call(kernel, "updateDisplay", filled(id, output));
  }

  private Object filled(String id, Output output) {
    Object data = Kernel.call(displayData, "fromText", output.text());
    output.fill(data);
    Kernel.call(data, "setDisplayId", id);
    return data;
  }
}
