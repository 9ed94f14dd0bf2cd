package dev.weir.story;

import dev.weir.flow.StreamStage;
import java.util.ArrayList;
import java.util.List;

/// Where the parts of a value stream map stand: left to right, in as many rows as it takes; on a
/// phone, one below the other. It knows nothing of what is drawn in a place.
///
/// @param places in the order of the stream
/// @param height of all rows
record MapLayout(List<Place> places, double height) {
  private static final double SMALLEST_GAP = 44;
  private static final double LARGEST_GAP = 96;

  MapLayout {
    places = List.copyOf(places);
  }

  /// What stands in a place.
  sealed interface Cell {}

  /// A part of the way nobody recorded.
  record UnseenCell(StreamStage.Unseen unseen) implements Cell {}

  /// A stage with its queue.
  record StageCell(StreamStage stage, boolean largest) implements Cell {}

  /// Sizes of the places.
  ///
  /// @param width of the drawing
  /// @param unseenWidth of an unseen part
  /// @param stageWidth of a stage with its queue
  /// @param unseenHeight of an unseen part
  /// @param stageHeight of a stage
  record Sizes(
      double width,
      double unseenWidth,
      double stageWidth,
      double unseenHeight,
      double stageHeight) {
    double widthOf(Cell cell) {
      return cell instanceof UnseenCell ? unseenWidth : stageWidth;
    }

    double heightOf(Cell cell) {
      return cell instanceof UnseenCell ? unseenHeight : stageHeight;
    }
  }

  /// A cell and its rectangle.
  record Place(Cell cell, int row, double x, double y, double w, double h) {
    double middle() {
      return y + h / 2;
    }
  }

  /// The cells of a stream in order.
  static List<Cell> cells(StreamStage.Stream stream) {
    List<Cell> cells = new ArrayList<>();
    stream.before().forEach(unseen -> cells.add(new UnseenCell(unseen)));
    StreamStage largest = StageWords.largest(stream).orElse(null);
    for (StreamStage stage : stream.stages()) {
      cells.add(new StageCell(stage, stage.equals(largest) && stream.stages().size() > 1));
    }
    stream.after().forEach(unseen -> cells.add(new UnseenCell(unseen)));
    return cells;
  }

  /// Places cells in rows.
  static MapLayout of(List<Cell> cells, Sizes sizes) {
    List<List<Cell>> rows = rows(cells, sizes);
    double gap = rows.isEmpty() ? SMALLEST_GAP : gap(rows.getFirst(), sizes);
    List<Place> places = new ArrayList<>();
    double y = 0;
    for (int row = 0; row < rows.size(); row++) {
      double tallest = rows.get(row).stream().mapToDouble(sizes::heightOf).max().orElse(0);
      double x = rows.size() == 1 ? (sizes.width() - width(rows.get(row), sizes, gap)) / 2 : 0;
      for (Cell cell : rows.get(row)) {
        double h = sizes.heightOf(cell);
        places.add(new Place(cell, row, x, y + (tallest - h) / 2, sizes.widthOf(cell), h));
        x += sizes.widthOf(cell) + gap;
      }
      y += tallest + (row + 1 < rows.size() ? SMALLEST_GAP : 0);
    }
    return new MapLayout(places, y);
  }

  private static List<List<Cell>> rows(List<Cell> cells, Sizes sizes) {
    List<List<Cell>> rows = new ArrayList<>();
    double used = 0;
    for (Cell cell : cells) {
      double needed = sizes.widthOf(cell) + SMALLEST_GAP;
      if (rows.isEmpty() || used + sizes.widthOf(cell) > sizes.width()) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.getLast().add(cell);
      used += needed;
    }
    return rows;
  }

  private static double gap(List<Cell> row, Sizes sizes) {
    if (row.size() < 2) {
      return SMALLEST_GAP;
    }
    double left = sizes.width() - row.stream().mapToDouble(sizes::widthOf).sum();
    return Math.clamp(left / (row.size() - 1), SMALLEST_GAP, LARGEST_GAP);
  }

  private static double width(List<Cell> row, Sizes sizes, double gap) {
    return row.stream().mapToDouble(sizes::widthOf).sum() + gap * (row.size() - 1);
  }
}
