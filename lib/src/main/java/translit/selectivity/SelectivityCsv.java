package translit.selectivity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;
import tech.tablesaw.io.csv.CsvWriteOptions;
import translit.common.AtomicFile;
import translit.common.InputException;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;
import translit.trace.Units;

/** A {@link SelectivityTable} as a Tablesaw table and as a file that Tablesaw reads. */
final class SelectivityCsv {
  private static final ColumnType[] TYPES = {
    ColumnType.STRING,
    ColumnType.STRING,
    ColumnType.INTEGER,
    ColumnType.STRING,
    ColumnType.STRING,
    ColumnType.LONG,
    ColumnType.LONG,
    ColumnType.DOUBLE,
    ColumnType.DOUBLE,
    ColumnType.DOUBLE,
    ColumnType.DOUBLE,
    ColumnType.DOUBLE,
    ColumnType.DOUBLE
  };
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Part> PARTS =
      Arrays.stream(Part.values()).collect(Collectors.toMap(Part::code, Function.identity()));
  private static final Map<String, Direction> DIRECTIONS =
      Arrays.stream(Direction.values())
          .collect(Collectors.toMap(Direction::code, Function.identity()));

  private SelectivityCsv() {}

  static Table table(List<Selectivity> rows) {
    StringColumn part = StringColumn.create("part");
    StringColumn direction = StringColumn.create("direction");
    IntColumn unit = IntColumn.create("unit");
    StringColumn input = StringColumn.create("input");
    StringColumn output = StringColumn.create("output");
    LongColumn n = LongColumn.create("n");
    LongColumn m = LongColumn.create("m");
    DoubleColumn hellinger1000 = DoubleColumn.create("hellinger1000");
    DoubleColumn hellinger = DoubleColumn.create("hellinger");
    DoubleColumn auc = DoubleColumn.create("auc");
    DoubleColumn bits = DoubleColumn.create("bits");
    DoubleColumn p = DoubleColumn.create("p");
    DoubleColumn q = DoubleColumn.create("q");
    for (Selectivity row : rows) {
      part.append(row.unit().part().code());
      direction.append(row.unit().direction().code());
      unit.append(row.unit().index());
      input.append(row.pair().latin());
      output.append(row.pair().outcome());
      n.append(row.n());
      m.append(row.m());
      hellinger1000.append(row.hellinger1000());
      hellinger.append(row.hellinger());
      auc.append(row.auc());
      bits.append(row.bits());
      p.append(row.p());
      q.append(row.q());
    }
    return Table.create(
        "selectivity",
        part,
        direction,
        unit,
        input,
        output,
        n,
        m,
        hellinger1000,
        hellinger,
        auc,
        bits,
        p,
        q);
  }

  static void write(SelectivityTable table, Path csv) {
    try {
      Files.createDirectories(csv.toAbsolutePath().getParent());
      AtomicFile.write(
          csv,
          out -> {
            boolean header = true;
            for (Pair pair : table.pairs()) { // the text of all pairs takes too much memory
              out.write(text(table.of(pair), header).getBytes(StandardCharsets.UTF_8));
              header = false;
            }
          });
      AtomicFile.write(
          json(csv),
          out -> out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(table.info())));
    } catch (IOException e) {
      throw new InputException(csv + ": cannot be written: " + e, e);
    }
  }

  private static String text(List<Selectivity> rows, boolean header) {
    Table rounded = table(rows);
    for (String name : List.of("hellinger1000", "hellinger", "auc", "bits", "p", "q")) {
      DoubleColumn column = rounded.doubleColumn(name);
      // what lies beyond is noise, and a third of the file
      rounded.replaceColumn(name, column.map(x -> Math.rint(x * 1e8) / 1e8).setName(name));
    }
    StringWriter text = new StringWriter();
    rounded.write().usingOptions(CsvWriteOptions.builder(text).header(header).build());
    return text.toString();
  }

  static SelectivityTable read(Path csv) {
    try {
      SelectivityInfo info = JSON.readValue(Files.readAllBytes(json(csv)), SelectivityInfo.class);
      Table table =
          Table.read()
              .usingOptions(
                  CsvReadOptions.builder(Files.newBufferedReader(csv))
                      .columnTypes(TYPES)
                      .missingValueIndicator("")
                      .build());
      List<Selectivity> rows = new ArrayList<>(table.rowCount());
      int cells = 0;
      int outputs = 0;
      for (Row row : table) {
        Selectivity read = row(row);
        rows.add(read);
        if (read.unit().part() == Part.OUTPUT) {
          outputs = Math.max(outputs, read.unit().index() + 1);
        } else {
          cells = Math.max(cells, read.unit().index() + 1);
        }
      }
      return new SelectivityTable(new Units(cells, outputs), info, rows);
    } catch (NoSuchFileException e) {
      throw new InputException(
          "%s: no such file, expected selectivity.csv and selectivity.json as analyse writes them"
              .formatted(e.getFile()),
          e);
    } catch (JsonProcessingException e) {
      throw new InputException(
          json(csv) + ": not what analyse writes: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new InputException(csv + ": cannot be read: " + e, e);
    } catch (RuntimeException e) {
      throw new InputException(csv + ": not what analyse writes: " + e.getMessage(), e);
    }
  }

  private static Selectivity row(Row row) {
    return new Selectivity(
        new Unit(
            PARTS.get(row.getString("part")),
            DIRECTIONS.get(row.getString("direction")),
            row.getInt("unit")),
        new Pair(row.getString("input"), row.getString("output")),
        row.getLong("n"),
        row.getLong("m"),
        row.getDouble("hellinger1000"),
        row.getDouble("hellinger"),
        row.getDouble("auc"),
        row.getDouble("bits"),
        row.getDouble("p"),
        row.getDouble("q"));
  }

  private static Path json(Path csv) {
    return csv.resolveSibling(csv.getFileName().toString().replaceFirst("\\.csv$", "") + ".json");
  }
}
