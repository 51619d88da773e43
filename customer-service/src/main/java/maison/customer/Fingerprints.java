package maison.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import maison.platform.eventstore.EventJson;
import maison.platform.sealing.IndexKey;

/// Tells a repeated request from a changed one without keeping anything that could be guessed back.
///
/// A plain hash of a body that is hardly more than a telephone number is found by trying them all.
@Singleton
public final class Fingerprints {

    /// A keyed token in place of a body.
    public record Fingerprint(String token) {}

    private final IndexKey key;

    Fingerprints(IndexKey key) {
        this.key = key;
    }

    public Fingerprint of(Object body) {
        try {
            var json = EventJson.MAPPER.writeValueAsString(body);
            return new Fingerprint(HexFormat.of().formatHex(key.token("request", json)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot fingerprint a request: " + e.getClass());
        }
    }
}
