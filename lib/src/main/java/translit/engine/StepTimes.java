package translit.engine;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import translit.engine.fused.Workers;

/**
 * How long the parts of a step of an {@link Engine} take on one thread. The engine divides a step
 * into phases, and each phase into tasks that may run at the same time; between the phases it works
 * on one thread.
 *
 * @param phases for each phase the nanoseconds of its tasks, in the order in which they are handed
 *     out
 * @param alone nanoseconds in which only one thread has work
 */
public record StepTimes(List<long[]> phases, long alone) {
  /**
   * Computes a step, all tasks one after another on this thread, and counts its processor time, so
   * that other programs on the machine do not disturb. Into how many tasks it is divided depends on
   * the processors that Java sees.
   *
   * @param step calls an engine once
   * @return how long its parts took
   */
  public static StepTimes of(Runnable step) {
    List<long[]> phases = new ArrayList<>();
    long start = worked();
    Workers.instead((tasks, task) -> phases.add(inTurn(tasks, task)), step);
    long alone = worked() - start;
    for (long[] tasks : phases) {
      for (long task : tasks) {
        alone -= task;
      }
    }
    return new StepTimes(phases, alone);
  }

  private static long[] inTurn(int tasks, IntConsumer task) {
    long[] times = new long[tasks];
    for (int i = 0; i < tasks; i++) {
      long start = worked();
      task.accept(i);
      times[i] = worked() - start;
    }
    return times;
  }

  /** Nanoseconds that this thread has worked. */
  private static long worked() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /**
   * How long the step would take on some processors: in each phase, the next task goes to the
   * processor that is free first, as the engine hands them out, and the phase ends with its last
   * task. That memory is shared, that a processor is slower when others work as well, and what it
   * costs to hand out tasks is not in it.
   *
   * @param processors at least 1
   * @return nanoseconds
   */
  public long on(int processors) {
    long sum = alone;
    for (long[] tasks : phases) {
      long[] free = new long[processors]; // when each processor has done what it has got
      long end = 0;
      for (long task : tasks) {
        int first = 0;
        for (int i = 1; i < processors; i++) {
          first = free[i] < free[first] ? i : first;
        }
        free[first] += task;
        end = Math.max(end, free[first]);
      }
      sum += end;
    }
    return sum;
  }
}
