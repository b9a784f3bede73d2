import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.channels.AbstractChannel;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.core.ConnectionProperties;
import org.rapaio.jupyter.kernel.core.Transform;

/**
 * Starts rapaio-jupyter-kernel 3.0.1, and mends two things on the way.
 *
 * <p>Its own main class opens the channels before it knows what to do with a message. About one
 * time in four the client's first message comes in between, and the kernel never answers again.
 * Here it connects with no channels, which sets up the handlers, and then the channels are opened.
 *
 * <p>And it does not notice that the program that started it was killed: here it ends with it.
 */
public class StartKernel {

  public static void main(String[] arguments) throws Exception {
    endWith("JPY_PARENT_PID"); // Jupyter sets it
    endWith("TRANSLIT_RUN_PID"); // notebooks/run sets it
    Logger.getLogger("").setLevel(Level.WARNING);

    String file = Files.readString(Path.of(arguments[0]));
    var connection = Transform.fromJson(file, ConnectionProperties.class);
    var channels = new Channels(connection);
    var field = Channels.class.getDeclaredField("channels");
    field.setAccessible(true);
    Set<?> all = (Set<?>) field.get(channels);
    field.set(channels, Set.of());
    channels.connect(MainApp.kernel);
    field.set(channels, all);
    for (Object channel : all) {
      ((AbstractChannel) channel).bind(connection);
    }
    channels.joinUntilClose();
  }

  private static void endWith(String variable) {
    Optional.ofNullable(System.getenv(variable))
        .flatMap(process -> ProcessHandle.of(Long.parseLong(process)))
        .ifPresent(
            process -> process.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
  }
}
