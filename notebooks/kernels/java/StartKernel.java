import java.lang.reflect.Field;
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
 * Starts rapaio-jupyter-kernel 3.0.1, and fixes three things on the way.
 *
 * <p>Started by its own main class, the kernel never answers about one time in four. It opens its
 * channels before it knows what to do with a message, and its client's first one may come in
 * between. And the thread that waits for messages ends at once if it is faster than the thread that
 * starts it, which only then says that it is to run. So here it connects without channels, which
 * sets up what to do with messages; the channels are opened after that; and a thread that has ended
 * is replaced.
 *
 * <p>Nor does the kernel notice that its client was killed. Here it ends with it.
 */
public class StartKernel {

  public static void main(String[] arguments) throws Exception {
    endWith("JPY_PARENT_PID"); // which Jupyter sets
    endWith("TRANSLIT_RUN_PID"); // which notebooks/run sets
    Logger.getLogger("").setLevel(Level.WARNING);

    String file = Files.readString(Path.of(arguments[0]));
    var connection = Transform.fromJson(file, ConnectionProperties.class);
    var channels = new Channels(connection);
    Field field = field(Channels.class, "channels");
    Set<?> all = (Set<?>) field.get(channels);
    field.set(channels, Set.of());
    channels.connect(MainApp.kernel);
    field.set(channels, all);
    for (Object channel : all) {
      ((AbstractChannel) channel).bind(connection);
    }
    Thread.sleep(300); // until threads that end at once have ended
    for (Object channel : all) {
      replaceEndedThread(channel);
    }
    channels.joinUntilClose();
  }

  private static void replaceEndedThread(Object channel) throws Exception {
    Field field;
    try {
      field = field(channel.getClass(), "loopThread");
    } catch (NoSuchFieldException e) {
      return; // it waits for no messages
    }
    var ended = (Thread) field.get(channel);
    if (ended.isAlive()) {
      return;
    }
    Class<?> type = ended.getClass();
    var thread =
        (Thread)
            type.getConstructor(String.class, long.class, Runnable.class)
                .newInstance(
                    ended.getName(),
                    field(type, "sleep").get(ended),
                    field(type, "loopBody").get(ended));
    field(type, "running").set(thread, true);
    field.set(channel, thread);
    thread.start();
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static void endWith(String variable) {
    Optional.ofNullable(System.getenv(variable))
        .flatMap(process -> ProcessHandle.of(Long.parseLong(process)))
        .ifPresent(process -> process.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
  }
}
