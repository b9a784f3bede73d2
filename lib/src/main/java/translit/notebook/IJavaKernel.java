package translit.notebook;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * IJava, and JJava that grew out of it: both show any object that can render itself, which is the
 * one way to say more than a MIME type and a value.
 */
final class IJavaKernel implements Kernel {

  private final Class<?> renderable;
  private final Method container;
  private final Method display;
  private final Method updateDisplay;

  /** The identifiers that the kernel gave to what was shown under ours. */
  private final Map<String, String> given = new ConcurrentHashMap<>();

  /**
   * Looks for a kernel's classes.
   *
   * @param root the package of the kernel
   * @param methods the class within it that has the static display methods
   * @throws ReflectiveOperationException if the loader does not know them
   */
  IJavaKernel(ClassLoader loader, String root, String methods) throws ReflectiveOperationException {
    String rendering = root + ".jupyter.kernel.display.";
    renderable = loader.loadClass(rendering + "DisplayDataRenderable");
    container = loader.loadClass(rendering + "RenderContext").getMethod("getOutputContainer");
    Class<?> statics = loader.loadClass(root + "." + methods);
    display = statics.getMethod("display", Object.class);
    updateDisplay = statics.getMethod("updateDisplay", String.class, Object.class);
  }

  @Override
  public void show(String id, Output output) {
    given.put(id, (String) Kernel.call(null, display, renderable(output)));
  }

  @Override
  public void update(String id, Output output) {
    Kernel.call(null, updateDisplay, given.get(id), renderable(output));
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
            output.fill(container.invoke(arguments[0]));
            return null;
          }
          return method.invoke(output, arguments); // toString, equals, hashCode
        });
  }
}
