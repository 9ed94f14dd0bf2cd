package dev.weir.source.http;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The address of a service's interface, and what lies below it.
///
/// @param base without a slash at its end
public record ServiceAddress(URI base) {
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

  /// Reads an address.
  ///
  /// @param text `http` or `https`, without name, password and parameters
  /// @return empty when it is none
  public static Optional<ServiceAddress> of(String text) {
    URI uri;
    try {
      uri = URI.create(text.strip().replaceFirst("/+$", ""));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    boolean isHttp = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    boolean isPlain =
        uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
    return isHttp && isPlain && uri.getHost() != null
        ? Optional.of(new ServiceAddress(uri))
        : Optional.empty();
  }

  /// Whether what is sent there can be read on the way.
  public boolean isInTheOpen() {
    return "http".equals(base.getScheme()) && !LOOPBACK.contains(base.getHost());
  }

  /// The full address of a path below the interface.
  ///
  /// @param path begins with `/`, or is a full address the service itself gave
  /// @throws IllegalArgumentException when it leads to another place
  URI resolve(String path) {
    URI uri = path.startsWith("/") ? URI.create(base + path) : URI.create(path);
    if (!isOurs(uri)) {
      throw new IllegalArgumentException("leads elsewhere");
    }
    return uri;
  }

  /// Whether an address is of the same server: only there the token may go.
  boolean isOurs(URI uri) {
    return Objects.equals(uri.getScheme(), base.getScheme())
        && Objects.equals(uri.getHost(), base.getHost())
        && uri.getPort() == base.getPort();
  }

  @Override
  public String toString() {
    return base.toString();
  }
}
