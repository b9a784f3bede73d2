package translit.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Hears from Spark what becomes of tasks. */
public final class Watcher extends SparkListener {
  /** A task that has ended, and when. */
  record Ended(int stage, int partition, String host, boolean well) {}

  static final List<Ended> ENDED = Collections.synchronizedList(new ArrayList<>());
  static volatile Consumer<Ended> told = ended -> {};
  static volatile long removed;

  /** Made by Spark. */
  public Watcher() {}

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    Ended ended =
        new Ended(
            task.stageId(),
            task.taskInfo().partitionId(),
            task.taskInfo().host(),
            task.taskInfo().successful());
    ENDED.add(ended);
    told.accept(ended);
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved executor) {
    removed = System.nanoTime();
  }
}
