package maison.customer.clienteling.tasks;

import com.fasterxml.jackson.annotation.JsonInclude;
import maison.customer.SealedJson;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;

/// What somebody wrote about a task, in the clear. It lives as long as a request and is never
/// stored or logged.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskWords(String text) {

    private static final String FIELD = "task";

    /// The words as ciphertext.
    public Sealed seal(SubjectKey key) {
        return SealedJson.seal(key, FIELD, this);
    }

    /// What the ciphertext says.
    public static TaskWords open(SubjectKey key, Sealed words) {
        return SealedJson.open(key, FIELD, words, TaskWords.class);
    }

    @Override
    public String toString() {
        return "TaskWords[…]";
    }
}
