package maison.customer;

import maison.platform.eventstore.EventJson;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;

/// Several personal values sealed as one: which of them are there tells as much as they do.
public final class SealedJson {

    private SealedJson() {}

    /// @param field where the values belong; they open only under the same name
    /// @param values a record; it must not write what it says in `toString`
    public static Sealed seal(SubjectKey key, String field, Object values) {
        return key.seal(field, EventJson.write(values));
    }

    /// What was sealed.
    public static <T> T open(SubjectKey key, String field, Sealed sealed, Class<T> type) {
        return EventJson.read(key.open(field, sealed), type);
    }
}
