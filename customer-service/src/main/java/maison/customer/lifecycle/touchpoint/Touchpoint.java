package maison.customer.lifecycle.touchpoint;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// That something happened between a customer and the house: ids, amounts and codes. What was said
/// is looked up, sealed, when somebody reads it.
///
/// @param id the same however often it is told: of the sale or the return, else of the event
/// @param customerId null while it is nobody's
/// @param at when it happened
/// @param source the service that tells of it
/// @param sourceId of the sale, order, booking, note, … at that service
/// @param saleId the sale that it belongs to
/// @param detail a code, such as the tier reached or the reason given
public record Touchpoint(
        UUID id,
        @Nullable UUID customerId,
        Instant at,
        Kind kind,
        String source,
        String sourceId,
        @Nullable UUID saleId,
        @Nullable String storeId,
        @Nullable String detail,
        @Nullable Money amount,
        @Nullable Long points) {}
