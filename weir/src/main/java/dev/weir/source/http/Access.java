package dev.weir.source.http;

import dev.weir.event.SourceException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/// Where a service is and how it is spoken to. Its token is known to the implementation only, and
/// stands in no text, no file and no message.
public interface Access {
  /// The service's name, for people.
  String service();

  /// The one place questions go to.
  ServiceAddress address();

  /// Whether there is a token.
  boolean hasToken();

  /// A question, with what says who asks.
  HttpRequest.Builder request(URI uri);

  /// What to tell when an answer means that who asks is not accepted.
  Optional<SourceException> refusal(HttpResponse<byte[]> response);

  /// What to do when the service sends a question elsewhere.
  String whenElsewhere();
}
