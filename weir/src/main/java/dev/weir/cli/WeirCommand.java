package dev.weir.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `weir`: the table of contents.
@Command(
    name = "weir",
    mixinStandardHelpOptions = true,
    version = "weir 0.1.0",
    description =
        "Shows where software delivery gets stuck, why, and what to look at first: with evidence.",
    subcommands = {
      ReportCommand.class,
      FlowCommand.class,
      MapCommand.class,
      DemoCommand.class,
      SampleCommand.class,
      WhatIfCommand.class,
      ExplainCommand.class,
      IngestCommand.class,
      DoctorCommand.class,
      SqlCommand.class,
      ExportCommand.class,
      NoteCommand.class,
      AdviseCommand.class,
      AgentCommand.class,
      WarmUpCommand.class,
      WeirCommand.Completion.class
    },
    footer = {"", "Begin with:  weir report PATH-TO-A-GIT-REPOSITORY"})
final class WeirCommand implements Runnable {
  @Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
  }

  /// `weir completion`: the script for bash and zsh.
  @Command(
      name = "completion",
      mixinStandardHelpOptions = true,
      description = "Prints the completion script for bash and zsh.",
      footer = {"", "Example:  source <(weir completion)"})
  static final class Completion implements Runnable {
    @Override
    public void run() {
      System.out.print(AutoComplete.bash("weir", new CommandLine(new WeirCommand())));
    }
  }
}
