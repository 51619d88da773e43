package maison.platform.eventstore;

import java.util.Map;

/// An HTTP answer that can be given again.
///
/// @param body JSON text; empty for none
public record StoredAnswer(int status, Map<String, String> headers, String body) {

    public StoredAnswer {
        headers = Map.copyOf(headers);
    }
}
