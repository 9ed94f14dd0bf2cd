package dev.weir.app;

import dev.weir.source.git.GitSource;
import java.nio.file.Path;

/// Where the files lie that are the user's own: `weir.yaml`, `improvement/notes.md`, and `.weir/`,
/// if there is one. One rule for all three: at the top of the repository a folder lies in, or in
/// the folder itself where it lies in none.
final class Home {
  /// The folder of a workspace, in a home.
  static final String WORKSPACE = ".weir";

  private Home() {}

  /// The home of whoever stands in this folder.
  static Path of(Path folder) {
    return GitSource.around(folder)
        .map(GitSource::folder)
        .orElse(folder.toAbsolutePath().normalize());
  }

  /// The home of a workspace: the folder it lies in.
  static Path ofWorkspace(Path workspace) {
    Path whole = workspace.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    return parent == null ? whole : parent;
  }
}
