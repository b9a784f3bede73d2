package translit.figure;

import j2html.tags.ContainerTag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import translit.common.Phrase;
import translit.contribution.Contributions.Means;
import translit.figure.NetworkRows.Row;
import translit.trace.Part;

/** Puts the parts of a {@link NetworkFigure} on the page, from the outcomes down to the input. */
final class NetworkDrawing {
  private static final double LABELS = 136;
  private static final double MARGIN = 14;

  /** The line between the halves, around which the rows above are centred. */
  private static final double MIDDLE = 512;

  /** A row of the cells' parts; the rows of what is added up stand closer together. */
  private record PartRow(Part part, double y, String formula) {}

  private static final List<PartRow> PARTS =
      List.of(
          new PartRow(Part.OUTPUT_GATE, 484, "o"),
          new PartRow(Part.CELL, 520, "c = i · g + f · c′"),
          new PartRow(Part.INPUT_GATE, 566, "i"),
          new PartRow(Part.CELL_INPUT, 602, "g"),
          new PartRow(Part.FORGET_GATE, 648, "f"),
          new PartRow(Part.PREVIOUS_CELL, 684, "c′"));

  private final NetworkFigure figure;
  private final Scale scale;
  private final NetworkRows rows;
  private final NetworkText text;
  private final List<ContainerTag<?>> drawn = new ArrayList<>();

  /** What the caption must add on what is drawn. */
  private final Set<String> notes = new LinkedHashSet<>();

  NetworkDrawing(NetworkFigure figure) {
    this.figure = figure;
    MeasureValues values = new MeasureValues(figure.units(), figure.measure());
    scale = Scale.of(figure.measure(), values);
    rows = new NetworkRows(figure, values);
    text = new NetworkText(figure, values, scale);
  }

  String title() {
    return text.finding();
  }

  String whole() {
    List<UnitCircle> outcomes = rows.outcomes(MIDDLE, 112);
    int left = figure.outcomes().size() - outcomes.size();
    if (left > 0) {
      notes.add(left + " more outcomes are not drawn.");
    }
    List<UnitCircle> hidden = rows.hidden(new Row(MIDDLE, 256, 46, 16, 12));
    List<UnitCircle> outputs = rows.cells(Part.LSTM_OUTPUT, cellRow(430));
    Means means = figure.contributions().outcome();
    ContributionLines upper = lines(outcomes, hidden, means.hiddenToOutput());
    ContributionLines lower = lines(hidden, outputs, means.concatToHidden());
    List<UnitCircle> parts = new ArrayList<>();
    ContainerTag<?> labels = Svg.group("labels");
    label(labels, 112, "output layer", "probability");
    label(labels, 256, "hidden", "tanh");
    label(labels, 430, "LSTM output", "h = o · tanh(c)");
    for (PartRow row : PARTS) {
      parts.addAll(rows.cells(row.part, cellRow(row.y)));
      label(labels, row.y, row.part.label(), row.formula);
    }
    drawn.addAll(List.of(divider(MIDDLE, 408, 720), upper.draw(), lower.draw()));
    drawn.addAll(List.of(upper.legend(MARGIN, 156), lower.legend(MARGIN, 312), labels));
    drawn.add(outcomeValues(outcomes));
    List.of(outcomes, hidden, outputs, parts).forEach(this::draw);
    drawn.add(latin(736));
    return page(780, true);
  }

  private static Row cellRow(double y) {
    return new Row(MIDDLE, y, 36, 15, 11);
  }

  String detail() {
    double middle = Svg.WIDTH / 2.0;
    List<UnitCircle> hidden = rows.hidden(new Row(middle, 116, 58, 19, 14));
    List<UnitCircle> outputs = rows.cells(Part.LSTM_OUTPUT, new Row(middle, 420, 41.5, 18, 13));
    float[][] means = figure.contributions().outcome().concatToHidden();
    ContributionLines lines = lines(hidden, outputs, means);
    drawn.addAll(List.of(divider(middle, 394, 466), lines.draw(), lines.legend(MARGIN, 150)));
    ContainerTag<?> labels = Svg.group("labels");
    labels.with(Svg.text(MARGIN, 120, 12, "start", "hidden"));
    labels.with(Svg.text(MARGIN, 462, 12, "start", "outputs of the forward LSTM →"));
    labels.with(Svg.text(Svg.WIDTH - MARGIN, 462, 12, "end", "← outputs of the backward LSTM"));
    drawn.add(labels);
    List.of(hidden, outputs).forEach(this::draw);
    return page(500, false);
  }

  private ContributionLines lines(List<UnitCircle> upper, List<UnitCircle> lower, float[][] means) {
    ContributionLines lines = new ContributionLines(upper, lower, figure, means);
    if (lines.incomplete()) {
      notes.add("Lines are missing where the contribution is not known.");
    }
    return lines;
  }

  private static void label(ContainerTag<?> labels, double y, String name, String formula) {
    labels.with(Svg.text(LABELS, y - 1, 12, "end", name));
    labels.with(Svg.faint(LABELS, y + 13, "end", formula));
  }

  private static ContainerTag<?> divider(double x, double top, double bottom) {
    return Svg.line(x, top, x, bottom, "#8794a3").attr("stroke-width", "1");
  }

  private ContainerTag<?> outcomeValues(List<UnitCircle> outcomes) {
    ContainerTag<?> group = Svg.group("values");
    for (UnitCircle one : outcomes) {
      String value = one.measured() ? Scale.print(one.value()) : "–";
      group.with(Svg.text(one.x(), one.y() - 31, 11, "middle", value));
    }
    return group;
  }

  private void draw(List<UnitCircle> circles) {
    for (UnitCircle circle : circles) {
      drawn.add(circle.draw(scale));
      if (!circle.measured()) {
        notes.add("Hatched: not measured.");
      }
    }
  }

  private ContainerTag<?> latin(double y) {
    ContainerTag<?> box = Svg.box(MIDDLE - 16, y - 16, 32, 32, "#ffffff");
    return Svg.group("input")
        .with(
            Svg.outlined(box, Svg.INK, 1.5).attr("rx", "4"),
            Svg.centred(MIDDLE, y, 18, Phrase.visible(figure.pair().latin())),
            Svg.text(LABELS, y + 4, 12, "end", "Latin character"),
            Svg.text(MIDDLE - 28, y + 4, 12, "end", "forward LSTM: reads left to right →"),
            Svg.text(MIDDLE + 28, y + 4, 12, "start", "← backward LSTM: reads right to left"));
  }

  private String page(double bottom, boolean withGates) {
    drawn.add(scale.legend(MARGIN, bottom));
    double y = bottom + 50;
    for (String line : Svg.wrapped(text.caption(withGates, notes), 140)) {
      drawn.add(Svg.text(MARGIN, y, 11, "start", line).attr("class", "caption"));
      y += 16;
    }
    return Svg.page(y, text.finding(), text.description())
        .with(
            Svg.text(MARGIN, 28, 19, "start", text.finding()).attr("font-weight", "bold"),
            Svg.text(MARGIN, 49, 12.5, "start", text.evidence()).attr("fill", Svg.FAINT_INK))
        .with(drawn)
        .render();
  }
}
