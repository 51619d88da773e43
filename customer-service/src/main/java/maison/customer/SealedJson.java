package maison.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import maison.platform.eventstore.EventJson;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;

/// Several personal values sealed as one: which of them are there tells as much as they do.
public final class SealedJson {

    private SealedJson() {}

    /// @param field where the values belong; they open only under the same name
    /// @param values a record; it must not write what it says in `toString`
    public static Sealed seal(SubjectKey key, String field, Object values) {
        try {
            return key.seal(field, EventJson.MAPPER.writeValueAsString(values));
        } catch (JsonProcessingException e) {
            // Without the cause: Jackson quotes what it could not write, and that is personal.
            throw new IllegalStateException("Cannot write " + field + ": " + e.getClass());
        }
    }

    /// What was sealed.
    public static <T> T open(SubjectKey key, String field, Sealed sealed, Class<T> type) {
        return read(field, key.open(field, sealed), type);
    }

    /// What an opened text says.
    public static <T> T read(String field, String opened, Class<T> type) {
        try {
            return EventJson.MAPPER.readValue(opened, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An opened " + field + " is not one: " + e.getClass());
        }
    }
}
