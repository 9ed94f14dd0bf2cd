package dev.weir.advisor;

import dev.weir.event.UserException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// A scripted person: says what the file says when asked for it, and nothing else. For tests and
/// documents; the same file gives the same conversation.
///
/// @param title what the case is
/// @param on the day of the conversation
/// @param truth what really holds the work back, or two ids joined by `-` where only a look can
///   tell
/// @param says answers by the id of what is asked
/// @param otherwise what is said when the file has no answer
/// @param twin the same person with one fact swapped
public record Respondent(
    String title, String on, String truth, Map<String, String> says, String otherwise, Twin twin) {

  /// One fact swapped, and what is then true.
  public record Twin(Map<String, String> says, String truth) {
    public Twin {
      says = Map.copyOf(says);
    }
  }

  public Respondent {
    says = Map.copyOf(says);
    otherwise = otherwise.isEmpty() ? "I don't know." : otherwise;
  }

  /// Reads one from YAML.
  ///
  /// @param file the file's name, for messages
  /// @throws UserException when it cannot be understood
  public static Respondent read(String yaml, String file) {
    try {
      Respondent respondent = GuideFiles.mapper().readValue(yaml, Respondent.class);
      if (respondent.says().isEmpty()) {
        throw new UserException(
            file + " has no answers under 'says'.",
            "A line there looks like 'problem: releases hurt'.");
      }
      respondent.day();
      return respondent;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? -1 : e.getLocation().getLineNr();
      throw new UserException(
          file + (line > 0 ? ", line " + line + "," : "") + " is not a script that can be read.",
          "It has 'title', 'on' (a day) and 'says' (an answer for each question's id).");
    }
  }

  /// The day of the conversation.
  public LocalDate day() {
    try {
      return LocalDate.parse(on);
    } catch (DateTimeException e) {
      throw new UserException("'on: " + on + "' is not a day.", "Write it like 2026-11-25.");
    }
  }

  /// What the person says when asked this.
  public String answer(String ask) {
    return find(ask)
        .or(() -> ask.equals("praise_reach") ? joined() : Optional.empty())
        .or(() -> ask.equals("contradiction") ? find("longest") : Optional.empty())
        .orElse(otherwise);
  }

  private Optional<String> find(String ask) {
    return Optional.ofNullable(says.get(ask)).map(String::strip);
  }

  private Optional<String> joined() {
    String both = (find("praise").orElse("") + " " + find("reach").orElse("")).strip();
    return both.isEmpty() ? Optional.empty() : Optional.of(both);
  }

  /// The same person with the fact swapped.
  public Respondent swapped() {
    Map<String, String> other = new java.util.HashMap<>(says);
    other.putAll(twin.says());
    return new Respondent(title + ", one fact swapped", on, twin.truth(), other, otherwise, twin);
  }
}
