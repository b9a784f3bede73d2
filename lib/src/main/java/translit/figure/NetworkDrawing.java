package translit.figure;

import j2html.tags.ContainerTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import translit.trace.Part;

/** Puts the parts of a {@link NetworkFigure} on the page, from the outcomes down to the input. */
final class NetworkDrawing {
  private static final double LABELS = 136;
  private static final double MARGIN = 14;
  private static final double PITCH = 36;
  private static final double RADIUS = 15;

  /** The gap above each row of the cells' parts; what is added up stands together. */
  private static final Map<Part, Double> GAPS =
      Map.of(
          Part.OUTPUT_GATE, 54.0,
          Part.CELL, 36.0,
          Part.INPUT_GATE, 46.0,
          Part.CELL_INPUT, 36.0,
          Part.FORGET_GATE, 46.0,
          Part.PREVIOUS_CELL, 36.0);

  private static final List<Part> PARTS =
      List.of(
          Part.OUTPUT_GATE,
          Part.CELL,
          Part.INPUT_GATE,
          Part.CELL_INPUT,
          Part.FORGET_GATE,
          Part.PREVIOUS_CELL);

  private final NetworkFigure figure;
  private final Scale scale;
  private final NetworkRows rows;
  private final NetworkText text;
  private final List<ContainerTag<?>> drawn = new ArrayList<>();
  private boolean hatched;

  NetworkDrawing(NetworkFigure figure) {
    this.figure = figure;
    MeasureValues values = new MeasureValues(figure.units(), figure.measure());
    scale = Scale.of(figure.measure(), values);
    rows = new NetworkRows(figure, values);
    text = new NetworkText(figure, values, scale);
  }

  String whole() {
    List<UnitCircle> outcomes = rows.outcomes(112);
    List<UnitCircle> hidden = rows.hidden(256, 46, 16, 12);
    List<UnitCircle> outputs = rows.lstmOutputs(430, NetworkRows.MIDDLE, PITCH, RADIUS, 11);
    ContributionLines upper = hiddenToOutput(outcomes, hidden);
    ContributionLines lower = concatToHidden(hidden, outputs);
    List<UnitCircle> parts = new ArrayList<>();
    ContainerTag<?> labels = Svg.group("labels");
    label(labels, 112, "output layer", "probability");
    label(labels, 256, "hidden", "tanh");
    label(labels, 430, "LSTM output", "h = o · tanh(c)");
    double y = 430;
    for (Part part : PARTS) {
      y += GAPS.get(part);
      parts.addAll(rows.sameCells(part, y, NetworkRows.MIDDLE, PITCH, RADIUS));
      label(labels, y, part.label(), formula(part));
    }
    double bottom = y + 52;
    ContainerTag<?> divider = divider(NetworkRows.MIDDLE, 408, bottom - 16);
    drawn.add(divider);
    drawn.add(upper.draw());
    drawn.add(lower.draw());
    drawn.add(upper.legend(MARGIN, 156));
    drawn.add(lower.legend(MARGIN, 312));
    drawn.add(labels);
    drawn.add(outcomeValues(outcomes));
    nodes(outcomes);
    nodes(hidden);
    nodes(outputs);
    nodes(parts);
    drawn.add(latin(bottom));
    return page(bottom + 44, true);
  }

  String detail() {
    double middle = Svg.WIDTH / 2.0;
    List<UnitCircle> hidden =
        rows.hidden(116, 58, 19, 14).stream()
            .map(node -> moved(node, middle - NetworkRows.MIDDLE))
            .toList();
    List<UnitCircle> outputs = rows.lstmOutputs(420, middle, 41.5, 18, 13);
    ContributionLines lines = concatToHidden(hidden, outputs);
    ContainerTag<?> labels = Svg.group("labels");
    labels.with(Svg.text(MARGIN, 120, 12, "start", "hidden"));
    labels.with(Svg.text(MARGIN, 462, 12, "start", "outputs of the forward LSTM →"));
    labels.with(Svg.text(Svg.WIDTH - MARGIN, 462, 12, "end", "← outputs of the backward LSTM"));
    drawn.add(divider(middle, 394, 466));
    drawn.add(lines.draw());
    drawn.add(lines.legend(MARGIN, 150));
    drawn.add(labels);
    nodes(hidden);
    nodes(outputs);
    return page(500, false);
  }

  private static UnitCircle moved(UnitCircle node, double by) {
    return new UnitCircle(
        node.unit(),
        node.label(),
        node.value(),
        node.x() + by,
        node.y(),
        node.radius(),
        node.fontSize(),
        node.marked());
  }

  private ContributionLines hiddenToOutput(List<UnitCircle> outcomes, List<UnitCircle> hidden) {
    float[][] means = figure.contributions().outcome().hiddenToOutput();
    return new ContributionLines(
        outcomes, hidden, (above, below) -> means[above.unit().index()][below.unit().index()]);
  }

  private ContributionLines concatToHidden(List<UnitCircle> hidden, List<UnitCircle> outputs) {
    float[][] means = figure.contributions().outcome().concatToHidden();
    return new ContributionLines(
        hidden,
        outputs,
        (above, below) -> means[above.unit().index()][figure.number(below.unit())]);
  }

  private static String formula(Part part) {
    return switch (part) {
      case OUTPUT_GATE -> "o";
      case CELL -> "c = i · g + f · c′";
      case INPUT_GATE -> "i";
      case CELL_INPUT -> "g";
      case FORGET_GATE -> "f";
      case PREVIOUS_CELL -> "c′";
      default -> throw new IllegalArgumentException("not inside a cell: " + part);
    };
  }

  private static void label(ContainerTag<?> labels, double y, String name, String formula) {
    labels.with(Svg.text(LABELS, y - 1, 12, "end", name));
    labels.with(Svg.text(LABELS, y + 13, 11, "end", formula).attr("fill", Svg.FAINT_INK));
  }

  private static ContainerTag<?> divider(double x, double top, double bottom) {
    return Svg.line(x, top, x, bottom, "#8794a3").attr("stroke-width", "1");
  }

  private ContainerTag<?> outcomeValues(List<UnitCircle> outcomes) {
    ContainerTag<?> group = Svg.group("values");
    for (UnitCircle node : outcomes) {
      String value = Double.isNaN(node.value()) ? "–" : Scale.print(node.value());
      group.with(Svg.text(node.x(), node.y() - 31, 11, "middle", value));
    }
    return group;
  }

  private void nodes(List<UnitCircle> nodes) {
    for (UnitCircle node : nodes) {
      drawn.add(node.draw(scale));
      hatched |= Double.isNaN(node.value());
    }
  }

  private ContainerTag<?> latin(double y) {
    double x = NetworkRows.MIDDLE;
    return Svg.group("input")
        .with(
            Svg.box(x - 16, y - 16, 32, 32, "#ffffff")
                .attr("stroke", Svg.INK)
                .attr("stroke-width", "1.5")
                .attr("rx", "4"))
        .with(Svg.centred(x, y, 18, Svg.visible(figure.pair().latin())))
        .with(Svg.text(LABELS, y + 4, 12, "end", "Latin character"))
        .with(Svg.text(x - 28, y + 4, 12, "end", "forward LSTM: reads left to right →"))
        .with(Svg.text(x + 28, y + 4, 12, "start", "← backward LSTM: reads right to left"));
  }

  private String page(double y, boolean withGates) {
    double below = y;
    drawn.add(ColourBar.draw(scale, MARGIN, below));
    below += 50;
    for (String line : Svg.wrapped(text.caption(withGates, hatched), 140)) {
      drawn.add(Svg.text(MARGIN, below, 11, "start", line).attr("class", "caption"));
      below += 16;
    }
    ContainerTag<?> page = Svg.page(below, text.finding(), text.description());
    page.with(Svg.text(MARGIN, 28, 19, "start", text.finding()).attr("font-weight", "bold"));
    page.with(Svg.text(MARGIN, 49, 12.5, "start", text.evidence()).attr("fill", Svg.FAINT_INK));
    drawn.forEach(page::with);
    return page.render();
  }
}
