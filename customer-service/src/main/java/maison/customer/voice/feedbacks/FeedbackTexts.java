package maison.customer.voice.feedbacks;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import maison.customer.SealedJson;
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
        return SealedJson.seal(key, FIELD, texts);
    }

    /// What the ciphertext says.
    public static FeedbackTexts open(SubjectKey key, Sealed sealed) {
        return new FeedbackTexts(EventJson.read(key.open(FIELD, sealed), TEXTS));
    }

    @Override
    public String toString() {
        return "FeedbackTexts[…]";
    }
}
