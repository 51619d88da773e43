package maison.customer.lifecycle.touching;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose a sale is, by somebody's word.
///
/// @param customerId null for nobody
/// @param number counts the changes; the highest is right
record Ownership(UUID saleId, @Nullable UUID customerId, int number) {

    /// A return tells nothing of whose the sale is now.
    static final int UNKNOWN = -1;

    static Ownership of(JsonNode data, @Nullable UUID customer, int number) {
        return new Ownership(UUID.fromString(Told.required(data, "saleId")), customer, number);
    }

    /// The one that is right of two about the same sale.
    static Ownership later(Ownership one, Ownership other) {
        return one.number < other.number ? other : one;
    }
}
