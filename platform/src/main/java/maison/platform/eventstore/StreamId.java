package maison.platform.eventstore;

import java.util.UUID;

/// Names one aggregate's history.
///
/// @param type the kind of aggregate in kebab case, such as `sale`
/// @param id the aggregate's id; unique over all types of a service
public record StreamId(String type, UUID id) {

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
