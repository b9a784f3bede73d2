package translit.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Function1;
import scala.Function2;
import scala.collection.Iterator;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;
import translit.parts.PartFile;

/**
 * Parts that came back, each written into a folder of its own as soon as it is there: a machine
 * that dies later takes nothing of it away, and memory need not hold them all.
 */
final class Kept implements Function2<Object, byte[], BoxedUnit> {
  private final Path folder;

  private Kept(Path folder) {
    this.folder = folder;
  }

  /** A partition has one part. */
  private static final class One implements Function1<Iterator<byte[]>, byte[]>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public byte[] apply(Iterator<byte[]> partition) {
      return partition.next();
    }
  }

  /**
   * Computes parts wherever there is room.
   *
   * @param spark where
   * @param task makes a part
   * @param count of parts
   * @param folder that they are written into
   */
  static void write(JavaSparkContext spark, PartTask task, int count, Path folder) {
    List<Integer> numbers = IntStream.rangeClosed(1, count).boxed().toList();
    JavaRDD<byte[]> parts = spark.parallelize(new ArrayList<>(numbers), count).map(task);
    spark
        .sc()
        .runJob(parts.rdd(), new One(), new Kept(folder), ClassTag$.MODULE$.apply(byte[].class));
  }

  /** {@return where each part was written} */
  static List<Path> folders(int count, Path folder) {
    return IntStream.rangeClosed(1, count).mapToObj(part -> folder(folder, part)).toList();
  }

  /** {@return where a part is kept} */
  static Path folder(Path folder, int part) {
    return folder.resolve("part-" + part);
  }

  @Override
  public BoxedUnit apply(Object partition, byte[] part) {
    try {
      if (part.length > 0) {
        Path own = Files.createDirectories(folder(folder, (Integer) partition + 1));
        Files.write(own.resolve(PartFile.NAME), part);
      }
      return BoxedUnit.UNIT;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
