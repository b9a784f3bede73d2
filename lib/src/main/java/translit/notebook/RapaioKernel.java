package translit.notebook;

import java.lang.reflect.Method;
import java.util.Optional;

/**
 * rapaio-jupyter-kernel: its kernel object shows and updates display data that we fill.
 *
 * <p>Its own {@code display(type, value)} refuses SVG.
 */
final class RapaioKernel implements Kernel {

  private final Object kernel;
  private final Method fromText;
  private final Method putData;
  private final Method putMetaData;
  private final Method setDisplayId;
  private final Method display;
  private final Method updateDisplay;

  private RapaioKernel(Class<?> app, Class<?> data) throws ReflectiveOperationException {
    kernel = app.getField("kernel").get(null);
    fromText = data.getMethod("fromText", String.class);
    putData = data.getMethod("putData", String.class, Object.class);
    putMetaData = data.getMethod("putMetaData", String.class, Object.class);
    setDisplayId = data.getMethod("setDisplayId", String.class);
    display = kernel.getClass().getMethod("display", data);
    updateDisplay = kernel.getClass().getMethod("updateDisplay", data);
  }

  static Optional<Kernel> in(ClassLoader loader) {
    try {
      return Optional.of(
          new RapaioKernel(
              loader.loadClass("org.rapaio.jupyter.kernel.MainApp"),
              loader.loadClass("org.rapaio.jupyter.kernel.display.DisplayData")));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  @Override
  public void show(String id, Output output) {
    send(display, id, output);
  }

  @Override
  public void update(String id, Output output) {
    send(updateDisplay, id, output);
  }

  private void send(Method how, String id, Output output) {
    try {
      Object data = fromText.invoke(null, output.text());
      putData.invoke(data, output.type(), output.content());
      if (!output.metadata().isEmpty()) {
        putMetaData.invoke(data, output.type(), output.metadata());
      }
      setDisplayId.invoke(data, id);
      how.invoke(kernel, data);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the notebook's kernel cannot show this: " + e.getCause(), e);
    }
  }
}
