package maison.customer;

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
        var json = EventJson.write(body);
        return new Fingerprint(HexFormat.of().formatHex(key.token("request", json)));
    }
}
