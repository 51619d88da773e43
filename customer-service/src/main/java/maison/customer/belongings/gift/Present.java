package maison.customer.belongings.gift;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is given, as far as it is known: a line of a sale, somebody's wish, an item of the
/// catalogue, or nothing yet.
///
/// @param saleId the sale it was bought in
/// @param lineId the line of that sale; null for all of it
/// @param wishOwner on whose list the wish stands
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Present(
        @Nullable UUID saleId,
        @Nullable String lineId,
        @Nullable UUID wishOwner,
        @Nullable UUID wishId,
        @Nullable String sku) {

    public Present {
        if (lineId != null && saleId == null) {
            throw new IllegalArgumentException("a line is of a sale");
        }
        if ((wishOwner == null) != (wishId == null)) {
            throw new IllegalArgumentException("a wish is on somebody's list");
        }
    }
}
