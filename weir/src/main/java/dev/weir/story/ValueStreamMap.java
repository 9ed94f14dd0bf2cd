package dev.weir.story;

import dev.weir.flow.StreamStage;
import dev.weir.metric.Finding;
import dev.weir.metric.Findings;
import dev.weir.metric.Reading;
import dev.weir.story.MapLayout.Place;
import dev.weir.story.MapLayout.Sizes;
import dev.weir.story.MapLayout.StageCell;
import dev.weir.story.MapLayout.UnseenCell;
import java.util.List;

/// The value stream map: process boxes with their data, queues as triangles sized by the work in
/// them, arrows, what nobody recorded drawn as unknown, and the ladder of time to scale. Symbols
/// after Rother and Shook, "Learning to See" (1998).
final class ValueStreamMap {
  private static final Sizes WIDE = new Sizes(1120, 140, 300, 132, 158);
  private static final Sizes NARROW = new Sizes(360, 360, 360, 74, 158);
  private static final double QUEUE = 84;
  private static final double TOP = 34;

  private final Svg svg;
  private final MapLayout layout;
  private final StreamStage.Stream stream;
  private final Findings findings;

  private ValueStreamMap(Svg svg, MapLayout layout, Study study) {
    this.svg = svg;
    this.layout = layout;
    stream = study.stream();
    findings = study.findings();
  }

  /// The map for a wide window.
  static Svg wide(Study study) {
    return draw(study, WIDE, "map-wide");
  }

  /// The map as a vertical stream.
  static Svg narrow(Study study) {
    return draw(study, NARROW, "map-narrow");
  }

  private static Svg draw(Study study, Sizes sizes, String id) {
    StreamStage.Stream stream = study.stream();
    MapLayout layout = MapLayout.of(MapLayout.cells(stream), sizes);
    double ladder = TOP + layout.height() + 34;
    Svg svg =
        new Svg(
            id,
            sizes.width(),
            ladder + Ladder.height(study, sizes.width()),
            "Value stream map, " + Clean.line(stream.span()),
            describe(stream));
    new ValueStreamMap(svg, layout, study).draw();
    Ladder.draw(svg, study, ladder);
    return svg;
  }

  /// The map in sentences, for who cannot see it.
  static String describe(StreamStage.Stream stream) {
    StringBuilder out = new StringBuilder();
    stream.before().forEach(unseen -> out.append("Not seen: ").append(unseen.name()).append(". "));
    for (StreamStage stage : stream.stages()) {
      out.append(stage.name()).append(": half within ").append(shown(stage.p50()));
      out.append(", 85 of 100 within ").append(shown(stage.p85())).append(", in it now: ");
      out.append(shown(stage.workInProgress())).append(". ");
    }
    stream.after().forEach(unseen -> out.append("Not seen: ").append(unseen.name()).append(". "));
    return out.toString().strip();
  }

  private void draw() {
    List<Place> places = layout.places();
    for (int i = 0; i + 1 < places.size(); i++) {
      connect(places.get(i), places.get(i + 1));
    }
    for (Place place : places) {
      switch (place.cell()) {
        case UnseenCell cell -> unseen(place, cell.unseen());
        case StageCell cell -> stage(place, cell);
      }
    }
    arrowLabel();
  }

  /// Between neighbours: straight in a row, down and back between rows, straight down on a phone.
  private void connect(Place from, Place to) {
    double thickness = from.cell() instanceof UnseenCell || to.cell() instanceof UnseenCell ? 2 : 3;
    String style = thickness > 2 ? "flow" : "flow dim";
    double fromY = TOP + from.middle();
    double toY = TOP + to.middle();
    if (from.row() == to.row()) {
      svg.line(from.x() + from.w() + 4, fromY, to.x() - 10, toY, style, thickness);
      svg.tip(to.x() - 3, toY, 5, false);
      return;
    }
    double below = TOP + from.y() + from.h();
    double above = TOP + to.y();
    if (from.x() == to.x()) {
      double x = svg.width() / 2;
      svg.line(x, below + 4, x, above - 10, style, thickness);
      svg.tip(x, above - 3, 5, true);
      return;
    }
    double x = from.x() + from.w() / 2;
    double between = below + 13;
    double into = to.x() + to.w() / 2;
    svg.open(style, x, below + 4, x, between, into, between, into, above - 10);
    svg.tip(into, above - 3, 5, true);
  }

  private void unseen(Place place, StreamStage.Unseen unseen) {
    double y = TOP + place.y();
    svg.hatched(place.x() + 1, y, place.w() - 2, place.h(), "unseen");
    double x = place.x() + place.w() / 2;
    boolean tall = place.h() > 100;
    svg.text(x, y + (tall ? 42 : 32), "h b mid halo", "?");
    List<String> lines =
        Wrap.lines(Clean.line(unseen.name()), (int) ((place.w() - 28) / 7), tall ? 4 : 1);
    for (int i = 0; i < lines.size(); i++) {
      svg.text(x, y + (tall ? 64 : 53) + 17 * i, "t mid halo", lines.get(i));
    }
  }

  private void stage(Place place, StageCell cell) {
    double y = TOP + place.y();
    queue(place.x(), y, place.h(), cell.stage().workInProgress());
    double x = place.x() + QUEUE;
    double w = place.w() - QUEUE - 1;
    boolean unseen = StageWords.isMostlyUnseen(cell.stage(), findings);
    svg.rect(x, y, w, place.h(), cell.largest() ? "process largest" : "process");
    if (unseen) {
      svg.hatched(x + 1, y + 1, w - 2, 74, "unseen");
    }
    if (cell.largest()) {
      boolean phone = place.w() >= svg.width();
      String mark = phone ? "▼ largest wait we see" : "▼ the largest wait we can see";
      svg.text(x + w, y - 10, "t b accent end", mark);
    }
    int columns = (int) ((w - 20) / 7.3);
    svg.text(x + 12, y + 25, "h b halo", Clean.line(cell.stage().name(), columns));
    String way =
        unseen
            ? "mostly not seen: squashed when merged"
            : Clean.line(cell.stage().from()) + " → " + Clean.line(cell.stage().until());
    List<String> lines = Wrap.lines(way, columns, 2);
    for (int i = 0; i < lines.size(); i++) {
      svg.text(x + 12, y + 45 + 16 * i, unseen ? "t halo" : "t q", lines.get(i));
    }
    row(x, y + 92, w, "half within", unseen ? "not seen" : shown(cell.stage().p50()));
    row(x, y + 117, w, "85 of 100 within", unseen ? "not seen" : shown(cell.stage().p85()));
    row(x, y + 142, w, "hands-on time", shown(cell.stage().processTime()));
  }

  private void row(double x, double y, double w, String label, String value) {
    svg.line(x, y - 17, x + w, y - 17, "hair");
    svg.text(x + 12, y, "t q", label);
    svg.text(x + w - 12, y, "t b end", value);
  }

  /// A triangle as large as the queue, its number beneath.
  private void queue(double x, double y, double h, Finding inside) {
    double middle = x + QUEUE / 2 - 8;
    double base = y + h / 2 + 20;
    svg.line(x + QUEUE - 18, y + h / 2, x + QUEUE - 9, y + h / 2, "flow", 3);
    svg.tip(x + QUEUE - 2, y + h / 2, 5, false);
    if (!(inside.reading() instanceof Reading.Measured measured)) {
      svg.closed("queue dashed", middle - 20, base, middle + 20, base, middle, base - 36);
      svg.text(middle, base - 7, "t mid", "?");
      return;
    }
    double half = 8 + 26 * Math.sqrt(measured.value() / most());
    svg.closed("queue", middle - half, base, middle + half, base, middle, base - 1.75 * half);
    svg.text(middle, base + 18, "t b mid", Words.count(Math.round(measured.value())));
    svg.text(middle, base + 34, "t q mid", "in it now");
  }

  private double most() {
    return stream.stages().stream()
        .map(stage -> stage.workInProgress().reading())
        .mapToDouble(reading -> reading instanceof Reading.Measured m ? m.value() : 0)
        .reduce(1, Math::max);
  }

  /// How many came out at the end, written where the last stage is left.
  private void arrowLabel() {
    List<Place> places = layout.places();
    for (int i = places.size() - 1; i >= 0 && stream.finished() > 0; i--) {
      Place place = places.get(i);
      if (place.cell() instanceof StageCell) {
        cameOut(place);
        return;
      }
    }
  }

  private void cameOut(Place last) {
    String count = Words.count(stream.finished());
    boolean room = last.x() + last.w() + 64 < svg.width();
    if (room) {
      double x = last.x() + last.w() + 8;
      svg.text(x, TOP + last.middle() - 26, "t b", count);
      svg.text(x, TOP + last.middle() - 10, "t q", "came out");
      return;
    }
    boolean phone = last.w() >= svg.width();
    double x = phone ? svg.width() / 2 + 14 : last.x() + QUEUE;
    double y = TOP + last.y() + last.h() + 24;
    svg.text(x, y, "t b", count);
    svg.text(x + 8.4 * count.length() + 5, y, "t q", "came out");
  }

  /// A reading in the few letters of a data box.
  static String shown(Finding finding) {
    return switch (finding.reading()) {
      case Reading.Measured measured -> Words.value(finding.unit(), measured.value());
      case Reading.TooFew few -> "too few (" + Words.count(few.n()) + ")";
      case Reading.Absent _ -> "not seen";
    };
  }
}
