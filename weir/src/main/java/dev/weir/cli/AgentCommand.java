package dev.weir.cli;

import dev.weir.app.AgentInstall;
import dev.weir.app.Weir;
import dev.weir.event.UserException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `weir agent`: the adviser for agent hosts.
@Command(
    name = "agent",
    mixinStandardHelpOptions = true,
    description = "The adviser as an agent for hosts such as Claude Code: shows or installs it.",
    subcommands = {AgentCommand.Install.class, AgentCommand.Show.class},
    footer = {"", "Example:  weir agent install --name gene-kim"})
final class AgentCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
  }

  /// Its name in the host.
  static final class NameOption {
    @Option(
        names = "--name",
        paramLabel = "NAME",
        description = "What it is called in the host (default: weir-adviser).")
    private @Nullable String name;

    Optional<String> name() {
      return Optional.ofNullable(name);
    }
  }

  /// `weir agent show`: the file itself.
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Prints the agent's file.",
      footer = {"", "Example:  weir agent show"})
  static final class Show implements Runnable {
    @picocli.CommandLine.Mixin private NameOption name = new NameOption();

    @Override
    public void run() {
      System.out.print(Weir.agent(name.name()).text());
    }
  }

  /// `weir agent install`: puts it where a host looks, after asking.
  @Command(
      name = "install",
      mixinStandardHelpOptions = true,
      description = {
        "Puts the agent's file where an agent host looks for it, after asking: in",
        ".claude/agents of the project you stand in, unless you say otherwise.",
        "A file there that differs is replaced only when you agree to that, too."
      },
      footer = {"", "Example:  weir agent install --name gene-kim --user"})
  static final class Install implements Callable<Integer> {
    private final Function<String, Optional<Boolean>> ask;

    @picocli.CommandLine.Mixin private NameOption name = new NameOption();
    @ArgGroup private @Nullable Place place;

    @Option(names = "--yes", description = "Do not ask before a new file is written.")
    private boolean yes;

    @Option(names = "--replace", description = "With --yes: replace a file there that differs.")
    private boolean replace;

    /// Where it goes: one or the other.
    static final class Place {
      @Option(
          names = "--user",
          description = "For all your projects: .claude/agents in your home folder.")
      private boolean user;

      @Option(
          names = "--folder",
          paramLabel = "FOLDER",
          description = "Another folder that your host reads agents from.")
      private @Nullable Path folder;
    }

    Install() {
      this(Terminal::agrees);
    }

    /// @param ask puts a question; empty when there is nobody to ask
    Install(Function<String, Optional<Boolean>> ask) {
      this.ask = ask;
    }

    @Override
    public Integer call() {
      AgentInstall install = AgentInstall.planned(Weir.agent(name.name()), folder());
      if (install.found() == AgentInstall.Found.THE_SAME) {
        System.out.println("It is there already: " + install.file());
        return 0;
      }
      if (!isAgreed(install)) {
        System.out.println("Nothing was written.");
        return 0;
      }
      install.write();
      System.out.println("Written: " + install.file());
      System.out.println(
          "Your host finds it at its next start as '" + install.agent().name() + "'.");
      return 0;
    }

    private boolean isAgreed(AgentInstall install) {
      boolean isNew = install.found() == AgentInstall.Found.NOTHING;
      if (yes && (isNew || replace)) {
        return true;
      }
      String question =
          isNew
              ? install.file() + " will be written, for agent hosts such as Claude Code. Write it?"
              : install.file()
                  + " is there and differs: you, or another version of Weir, changed it. Replace it?";
      return ask.apply(question)
          .orElseThrow(() ->
              isNew
                  ? new UserException(
                      "Nothing was written, because nobody is here to ask.",
                      "To agree beforehand: weir agent install --yes")
                  : new UserException(
                      install.file() + " differs and was left as it is.",
                      "Keep both with --name, or replace it with --yes --replace."));
    }

    private Path folder() {
      Path here = Path.of("").toAbsolutePath();
      if (place != null && place.folder != null) {
        return here.resolve(place.folder).normalize();
      }
      return place != null && place.user
          ? AgentInstall.ofUser(Path.of(System.getProperty("user.home", ".")))
          : AgentInstall.ofProject(here);
    }
  }
}
