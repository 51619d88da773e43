package maison.customer.identity.customfield;

import org.jspecify.annotations.Nullable;

/// A custom field.
///
/// @param definition null if it was never made
/// @param retired whether it is out of use
public record CustomField(@Nullable Definition definition, boolean retired) {

    static final CustomField NONE = new CustomField(null, false);

    boolean inUse() {
        return definition != null && !retired;
    }

    boolean isOfAnotherType(Definition other) {
        return definition != null && definition.type() != other.type();
    }
}
