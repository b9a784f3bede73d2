package translit.notebook;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * IJava, and JJava that grew out of it: both show any object that can render itself, which is the
 * one way to say more than a MIME type and a value.
 */
final class IJavaKernel implements Kernel {

  /** Where the static display methods are, and where the renderable interface is. */
  private record Names(String methods, String rendering) {}

  private static final List<Names> NAMES =
      List.of(
          new Names(
              "io.github.spencerpark.ijava.runtime.Display",
              "io.github.spencerpark.jupyter.kernel.display"),
          new Names(
              "org.dflib.jjava.jupyter.kernel.BaseNotebookStatics",
              "org.dflib.jjava.jupyter.kernel.display"),
          new Names(
              "org.dflib.jjava.jupyter.kernel.NotebookStatics",
              "org.dflib.jjava.jupyter.kernel.display"),
          new Names("org.dflib.jjava.runtime.Display", "org.dflib.jjava.jupyter.kernel.display"));

  private final Class<?> renderable;
  private final Method container;
  private final Method putData;
  private final Method putMetaData;
  private final Method display;
  private final Method updateDisplay;

  /** The identifiers that the kernel gave to what was shown under ours. */
  private final Map<String, String> given = new ConcurrentHashMap<>();

  private IJavaKernel(ClassLoader loader, Names names) throws ReflectiveOperationException {
    Class<?> methods = loader.loadClass(names.methods());
    Class<?> data = loader.loadClass(names.rendering() + ".DisplayData");
    renderable = loader.loadClass(names.rendering() + ".DisplayDataRenderable");
    container =
        loader.loadClass(names.rendering() + ".RenderContext").getMethod("getOutputContainer");
    putData = data.getMethod("putData", String.class, Object.class);
    putMetaData = data.getMethod("putMetaData", String.class, Object.class);
    display = methods.getMethod("display", Object.class);
    updateDisplay = methods.getMethod("updateDisplay", String.class, Object.class);
  }

  static Optional<Kernel> in(ClassLoader loader) {
    for (Names names : NAMES) {
      try {
        return Optional.of(new IJavaKernel(loader, names));
      } catch (ReflectiveOperationException e) {
        continue;
      }
    }
    return Optional.empty();
  }

  @Override
  public void show(String id, Output output) {
    given.put(id, (String) call(display, renderable(output)));
  }

  @Override
  public void update(String id, Output output) {
    call(updateDisplay, given.get(id), renderable(output));
  }

  private Object renderable(Output output) {
    return Proxy.newProxyInstance(
        renderable.getClassLoader(),
        new Class<?>[] {renderable},
        (proxy, method, arguments) -> {
          if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
          }
          if (method.getName().equals("render")) {
            Object data = container.invoke(arguments[0]);
            putData.invoke(data, output.type(), output.content());
            putData.invoke(data, Output.TEXT, output.text());
            if (!output.metadata().isEmpty()) {
              putMetaData.invoke(data, output.type(), output.metadata());
            }
            return null;
          }
          return method.invoke(output, arguments); // toString, equals, hashCode
        });
  }

  private static Object call(Method method, Object... arguments) {
    try {
      return method.invoke(null, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the notebook's kernel cannot show this: " + e.getCause(), e);
    }
  }
}
