package maison.purchase.counter.checkout;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.purchase.counter.asking.Identified.Alert;
import maison.purchase.counter.asking.Identified.Birthday;
import maison.purchase.counter.asking.Identified.Candidate;
import maison.purchase.counter.asking.Quote;
import maison.purchase.counter.awaiting.WaitingOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Everything a clerk needs before a sale.
///
/// @param loyalty absent if nobody was found or loyalty-service is missing
/// @param waiting absent if nobody was found
/// @param missing what should be here and is not; empty if all is
@Schema(
        name = "Checkout",
        requiredProperties = {"storeId", "occurredAt", "customer", "basket", "missing"})
record Checkout(
        String storeId,
        Instant occurredAt,
        Who customer,
        Sum basket,
        @Nullable Quote loyalty,
        @Nullable Waiting waiting,
        List<Lack> missing) {

    /// Who stands there.
    ///
    /// @param customerId to send with the sale; also there if only an id was given and nobody could
    ///   check it
    /// @param greeting the name to greet with
    @Schema(
            name = "CheckoutCustomer",
            requiredProperties = {"outcome"})
    record Who(
            @Schema(
                            description =
                                    "`walk-in`: nobody was asked for; `unknown`: nobody could be asked",
                            enumeration = {
                                "found",
                                "several",
                                "not-found",
                                "card-blocked",
                                "unreadable",
                                "walk-in",
                                "unknown"
                            })
                    String outcome,
            @Nullable UUID customerId,
            @Schema(examples = "Layla") @Nullable String greeting,
            @Schema(examples = "ar-SA", description = "BCP 47") @Nullable String language,
            @Schema(description = "Absent if it is not known") @Nullable Birthday birthday,
            @Schema(description = "Allergies first") @Nullable List<Alert> alerts,
            @Schema(description = "If several share what was given")
                    @Nullable List<Candidate> candidates,
            @Schema(description = "Whether there are more candidates") @Nullable Boolean more) {

        static Who nobody(String outcome, @Nullable UUID id) {
            return new Who(outcome, id, null, null, null, null, null, null);
        }

        @Override
        public String toString() {
            return "Who[" + outcome + "]";
        }
    }

    /// What the basket adds up to, as the sale will.
    @Schema(
            name = "CheckoutBasket",
            requiredProperties = {"net", "tax", "total"})
    record Sum(Money net, Money tax, Money total) {}

    /// What waits for the customer.
    @Schema(
            name = "CheckoutWaiting",
            requiredProperties = {"orders", "credits", "baskets"})
    record Waiting(
            @Schema(description = "Of every store; those that are ready come first")
                    List<WaitingOrder> orders,
            @Schema(description = "Store credit that can be spent") List<Credit> credits,
            @Schema(description = "Set aside in this store") List<Basket> baskets) {}

    /// Store credit.
    @Schema(
            name = "CheckoutCredit",
            requiredProperties = {"creditId", "balance"})
    record Credit(UUID creditId, Money balance, @Nullable Instant expiresAt) {}

    /// A basket that was set aside.
    @Schema(
            name = "CheckoutWaitingBasket",
            requiredProperties = {"basketId", "terminalId", "suspendedAt", "lineCount"})
    record Basket(UUID basketId, String terminalId, Instant suspendedAt, int lineCount) {}

    /// A part that should be here.
    @Schema(
            name = "MissingPart",
            requiredProperties = {"part", "reason"})
    record Lack(
            @Schema(enumeration = {"customer", "loyalty", "waiting"}) String part,
            @Schema(
                            enumeration = {
                                "unavailable",
                                "slow",
                                "resting",
                                "busy",
                                "refused",
                                "failed",
                                "customer-unknown"
                            })
                    Part.Reason reason) {}
}
