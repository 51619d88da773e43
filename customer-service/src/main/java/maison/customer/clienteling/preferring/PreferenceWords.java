package maison.customer.clienteling.preferring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import maison.customer.SealedJson;
import maison.customer.clienteling.taste.Liking;
import maison.customer.clienteling.taste.Stance;
import maison.customer.clienteling.taste.Statement;
import maison.customer.clienteling.taste.Topic;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.jspecify.annotations.Nullable;

/// What a statement says, in the clear. It lives as long as a request and is never stored or
/// logged.
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreferenceWords(
        Topic topic,
        String value,
        Stance stance,
        String source,
        @Nullable String recipient,
        @Nullable String note) {

    private static final String FIELD = "preference";

    Sealed seal(SubjectKey key) {
        return SealedJson.seal(key, FIELD, this);
    }

    static PreferenceWords open(SubjectKey key, Sealed words) {
        return SealedJson.open(key, FIELD, words, PreferenceWords.class);
    }

    Statement statement(UUID preference, Instant at) {
        return new Statement(
                preference, new Liking(topic, value), stance, source, recipient, note, at);
    }

    @Override
    public String toString() {
        return "PreferenceWords[…]";
    }
}
