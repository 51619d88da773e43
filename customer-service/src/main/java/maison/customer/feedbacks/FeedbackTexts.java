package maison.customer.feedbacks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import maison.platform.eventstore.EventJson;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;

/// What a client said in their own words, by question, in the clear. It lives as long as a request
/// and is never stored or logged.
public record FeedbackTexts(Map<String, String> texts) {

    private static final String FIELD = "feedback";
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    public FeedbackTexts {
        texts = Map.copyOf(texts);
    }

    /// All of it as one ciphertext.
    public Sealed seal(SubjectKey key) {
        try {
            return key.seal(FIELD, EventJson.MAPPER.writeValueAsString(texts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write feedback: " + e.getClass());
        }
    }

    /// What the ciphertext says.
    public static FeedbackTexts open(SubjectKey key, Sealed sealed) {
        try {
            return new FeedbackTexts(EventJson.MAPPER.readValue(key.open(FIELD, sealed), TEXTS));
        } catch (JsonProcessingException e) {
            // Without the cause: Jackson quotes what it could not read, and that is personal.
            throw new IllegalStateException("Opened feedback is none: " + e.getClass());
        }
    }

    @Override
    public String toString() {
        return "FeedbackTexts[…]";
    }
}
