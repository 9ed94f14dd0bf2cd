package dev.weir.source.log;

import dev.weir.event.SourceException;
import dev.weir.store.Chunk;
import dev.weir.store.Feed;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// Reads in one thread while the engine takes what was read in another: a few blocks go round
/// between the two.
final class EventPipe implements Feed, AutoCloseable {
  private static final int BLOCKS = 8;

  private final EventFeed source;
  private final List<Integer> fed;
  private final boolean hasStart;
  private final BlockingQueue<EventBlock> empty = new ArrayBlockingQueue<>(BLOCKS);
  private final BlockingQueue<EventBlock> full = new ArrayBlockingQueue<>(BLOCKS);
  private final Thread reader;
  private volatile @Nullable Throwable thrown;
  private EventBlock block = new EventBlock();
  private int taken;

  /// @param fed which codes are fed, as places in [EventBlock#CODED]
  /// @param hasStart whether beginnings are fed, too
  EventPipe(EventFeed source, List<Integer> fed, boolean hasStart) {
    this.source = source;
    this.fed = List.copyOf(fed);
    this.hasStart = hasStart;
    for (int i = 1; i < BLOCKS; i++) {
      empty.add(new EventBlock());
    }
    this.reader = Thread.ofPlatform().name("reader").daemon().start(this::read);
  }

  private void read() {
    try {
      int size;
      do {
        EventBlock next = empty.take();
        size = 0;
        next.size = 0;
        try {
          source.read(next);
          size = next.size;
        } catch (IOException | RuntimeException | Error e) {
          thrown = e;
          next.size = 0;
        }
        full.put(next);
      } while (size > 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int fill(Chunk chunk) throws IOException {
    try {
      if (taken == block.size && taken >= 0) {
        empty.add(block);
        block = full.take();
        taken = 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException("Reading was interrupted.", "Run it again.", e);
    }
    if (block.size == 0) {
      taken = -1; // the end stays the end, however often it is asked for
      return switch (thrown) {
        case IOException broken -> throw broken;
        case RuntimeException known -> throw known;
        case Error fault -> throw new IllegalStateException("the reader failed", fault);
        case null, default -> 0;
      };
    }
    int rows = Math.min(chunk.capacity(), block.size - taken);
    int column = 0;
    for (int coded : fed) {
      chunk.codes(column++, block.codes[coded], taken, rows);
    }
    if (hasStart) {
      chunk.numbers(column++, block.startedAt, taken, rows);
    }
    chunk.numbers(column++, block.occurredAt, taken, rows);
    chunk.codes(column++, block.ordinal, taken, rows);
    chunk.codes(column++, block.previousActivity, taken, rows);
    chunk.numbers(column++, block.previousAt, taken, rows);
    chunk.codes(column, block.isAgain, taken, rows);
    taken += rows;
    return rows;
  }

  /// Stops reading, if the engine wants no more.
  @Override
  public void close() {
    reader.interrupt();
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
