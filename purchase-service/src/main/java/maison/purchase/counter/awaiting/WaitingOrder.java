package maison.purchase.counter.awaiting;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// An order of a customer that is not over.
///
/// @param number what the customer has on paper, such as a claim ticket's
/// @param ready whether the customer can take it along
/// @param promised the day it was promised for, where the store is
/// @param due what is still to be paid, where that is known
@Schema(
        name = "WaitingOrder",
        requiredProperties = {"kind", "orderId", "storeId", "type", "stage", "ready"})
public record WaitingOrder(
        @Schema(examples = "job", description = "`job`, `bespoke-order` or `layaway`") String kind,
        UUID orderId,
        String storeId,
        @Schema(examples = "C-000731") @Nullable String number,
        @Schema(examples = "repair") String type,
        @Schema(examples = "ready") String stage,
        boolean ready,
        @Nullable LocalDate promised,
        @Nullable Money due) {}
