package dev.weir.source.git;

import dev.weir.event.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs the native `git` on one repository, guarded: no pager, no external diff or text conversion,
/// no file-system monitor, no locks taken, no network, no prompt, plain English messages, and none
/// of the `GIT_…` variables a hook or a shell may have left.
///
/// @param folder where git is asked
/// @param environment further variables for git
public record GitCommand(Path folder, Map<String, String> environment) {
  private static final List<String> GUARDS =
      List.of(
          "--no-pager",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.quotePath=false",
          "-c",
          "core.commitGraph=true",
          "-c",
          "log.showSignature=false",
          "-c",
          "log.showRoot=true",
          "-c",
          "log.follow=false",
          "-c",
          "diff.external=",
          "-c",
          "diff.renameLimit=0",
          "-c",
          "i18n.logOutputEncoding=UTF-8");

  private static final Map<String, String> VARIABLES =
      Map.of(
          "LC_ALL", "C",
          "GIT_OPTIONAL_LOCKS", "0",
          "GIT_TERMINAL_PROMPT", "0",
          "GIT_ALLOW_PROTOCOL", "none",
          "GIT_NO_LAZY_FETCH", "1");

  private static final int MAX_COMPLAINT_BYTES = 16 * 1024;

  /// What a finished run left.
  ///
  /// @param exit git's exit code
  /// @param complaint what it wrote to standard error, cut to a few kilobytes
  public record Outcome(int exit, String complaint) {
    /// Whether git was content.
    public boolean ok() {
      return exit == 0;
    }
  }

  public GitCommand {
    environment = Map.copyOf(environment);
  }

  public GitCommand(Path folder) {
    this(folder, Map.of());
  }

  /// The same, told that history ends at the commits this file lists.
  public GitCommand cutOffAt(Path shallowFile) {
    return new GitCommand(folder, Map.of("GIT_SHALLOW_FILE", shallowFile.toString()));
  }

  /// Runs git and gives what it printed, as text.
  ///
  /// @throws SourceException when git is not content, with the first line of its complaint
  public String text(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Outcome outcome = run(List.of(arguments), NOTHING, copyTo(printed));
    if (!outcome.ok()) {
      throw GitComplaint.asException(folder, outcome.complaint());
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /// Runs git and gives what it printed, or the empty text when it was not content.
  public String textOrEmpty(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Outcome outcome = run(List.of(arguments), NOTHING, copyTo(printed));
    return outcome.ok() ? printed.toString(StandardCharsets.UTF_8) : "";
  }

  /// What is done with a stream.
  @FunctionalInterface
  public interface Talk<S> {
    void with(S stream) throws IOException;
  }

  static final Talk<OutputStream> NOTHING = stream -> {};

  private static Talk<InputStream> copyTo(OutputStream target) {
    return in -> in.transferTo(target);
  }

  /// Runs git, writing its input and reading its output at the same time.
  ///
  /// @param input writes what git reads; closed afterwards
  /// @param output reads what git prints
  /// @throws SourceException when there is no git
  public Outcome run(List<String> arguments, Talk<OutputStream> input, Talk<InputStream> output) {
    Process process = start(arguments);
    ByteArrayOutputStream complaint = new ByteArrayOutputStream();
    Thread complaining = Thread.ofVirtual().start(() -> drain(process.getErrorStream(), complaint));
    Thread feeding = Thread.ofVirtual().start(() -> feed(process, input));
    try (InputStream in = process.getInputStream()) {
      output.with(in);
      feeding.join();
      complaining.join();
      return new Outcome(process.waitFor(), complaint.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException("Reading git was interrupted.", "Run it again.", e);
    } finally {
      process.destroy();
    }
  }

  private Process start(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add("git");
    command.add("-C");
    command.add(folder.toString());
    command.addAll(GUARDS);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(name -> name.startsWith("GIT_") && !KEPT.contains(name));
    variables.putAll(VARIABLES);
    variables.putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new SourceException(
          "git cannot be started.",
          "Install git (2.30 or newer) and make sure it is on the PATH.",
          e);
    }
  }

  private static final List<String> KEPT =
      List.of("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_EXEC_PATH");

  private static void drain(InputStream from, ByteArrayOutputStream kept) {
    try (from) {
      byte[] buffer = new byte[4096];
      for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
        kept.write(buffer, 0, Math.min(read, MAX_COMPLAINT_BYTES - kept.size()));
      }
    } catch (IOException e) {
      kept.writeBytes(
          ("(its complaint could not be read: " + e.getMessage() + ")")
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void feed(Process process, Talk<OutputStream> input) {
    try (OutputStream out = process.getOutputStream()) {
      input.with(out);
    } catch (IOException e) {
      // Git went away before it had read everything; its exit code and complaint say why.
      process.destroy();
    }
  }

  /// Feeds lines to git.
  static Talk<OutputStream> lines(Iterable<String> lines) {
    return out -> {
      for (String line : lines) {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
    };
  }
}
