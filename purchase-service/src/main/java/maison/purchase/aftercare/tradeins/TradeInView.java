package maison.purchase.aftercare.tradeins;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.purchase.aftercare.TradeInProblems.Why;
import maison.purchase.aftercare.tradein.Asked;
import maison.purchase.aftercare.tradein.Described;
import maison.purchase.aftercare.tradein.Offer;
import maison.purchase.aftercare.tradein.Raise;
import maison.purchase.aftercare.tradein.TradeIn.Quoted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInAccepted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInQuoted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInUndone;
import maison.purchase.aftercare.tradein.Worth;
import maison.purchase.sales.sale.Quantity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A trade-in as it is read, with how its sums came about. Artisans see no amounts.
///
/// @param belongingId the piece among what clients own
/// @param policy the version of the rules that it was quoted by
/// @param paid what shares were taken of: what was paid for the piece, or what it is worth
/// @param paidWithTax whether that has the tax in it
/// @param declined the other rules for such pieces, and all that spoke against each
/// @param undone sales that it had paid for and that were voided
@Schema(
        name = "TradeInView",
        requiredProperties = {
            "tradeInId",
            "storeId",
            "status",
            "source",
            "condition",
            "quotedAt",
            "validUntil",
            "policy",
            "paidWithTax",
            "offers",
            "declined",
            "undone"
        })
public record TradeInView(
        UUID tradeInId,
        @Nullable UUID customerId,
        String storeId,
        @Nullable String associateId,
        @Schema(enumeration = {"quoted", "expired", "accepted"}) String status,
        @Nullable UUID belongingId,
        @Schema(enumeration = {"house", "elsewhere"}) String source,
        @Nullable String category,
        @Nullable String metal,
        @Nullable String stone,
        @Nullable String carats,
        @Nullable String grams,
        String condition,
        @Nullable String quantity,
        @Nullable LocalDate boughtOn,
        Instant quotedAt,
        Instant validUntil,
        String policy,
        @Nullable Money paid,
        boolean paidWithTax,
        List<OfferItem> offers,
        List<Why> declined,
        @Nullable Raised raise,
        @Nullable Accepted accepted,
        List<Undone> undone) {

    /// What a rule offers: `paid` times both shares, up to `atMost`.
    ///
    /// @param computed both shares of `paid`, rounded half up
    /// @param credit what is offered: `computed` up to `atMost`, or what it was raised to
    /// @param minimumSpend what one piece of the new sale must cost at least; absent if the credit
    ///   is to be had without a new sale
    @Schema(
            name = "TradeInOffer",
            requiredProperties = {
                "rule",
                "agePercent",
                "conditionPercent",
                "upgradeOnly",
                "identityNeeded"
            })
    public record OfferItem(
            String rule,
            int agePercent,
            int conditionPercent,
            @Nullable Money computed,
            @Nullable Money atMost,
            @Nullable Money credit,
            @Nullable Money minimumSpend,
            boolean upgradeOnly,
            boolean identityNeeded) {

        static OfferItem of(Offer offer) {
            return new OfferItem(
                    offer.rule(),
                    offer.agePercent(),
                    offer.conditionPercent(),
                    offer.computed(),
                    offer.atMost(),
                    offer.credit(),
                    offer.minimumSpend(),
                    offer.minimumSpend() != null,
                    offer.identity());
        }

        OfferItem withoutAmounts() {
            return new OfferItem(
                    rule,
                    agePercent,
                    conditionPercent,
                    null,
                    null,
                    null,
                    null,
                    upgradeOnly,
                    identityNeeded);
        }
    }

    /// Leave that was given to offer more than the policy.
    ///
    /// @param by how much more
    @Schema(
            name = "TradeInRaiseView",
            requiredProperties = {"rule", "reason", "authoriserId"})
    public record Raised(String rule, @Nullable Money by, String reason, String authoriserId) {

        static @Nullable Raised of(TradeInQuoted quote) {
            Raise raise = quote.asked().raise();
            return raise == null
                    ? null
                    : new Raised(
                            raise.rule(), quote.raisedBy(), raise.reason(), raise.authoriserId());
        }

        Raised withoutAmounts() {
            return new Raised(rule, null, reason, authoriserId);
        }
    }

    /// How the piece was taken in.
    ///
    /// @param saleId the new sale that it paid for
    /// @param creditId the store credit that it became
    /// @param identityDocument the kind of document that was shown
    @Schema(
            name = "TradeInAcceptance",
            requiredProperties = {"rule", "occurredAt"})
    public record Accepted(
            String rule,
            @Nullable Money credit,
            Instant occurredAt,
            @Nullable String associateId,
            @Nullable UUID saleId,
            @Nullable UUID creditId,
            @Nullable String identityDocument) {

        static @Nullable Accepted of(@Nullable TradeInAccepted event) {
            return event == null
                    ? null
                    : new Accepted(
                            event.rule(),
                            event.credit(),
                            event.occurredAt(),
                            event.associateId(),
                            event.saleId(),
                            event.creditId(),
                            event.identity() == null ? null : code(event.identity()));
        }

        Accepted withoutAmounts() {
            return new Accepted(
                    rule, null, occurredAt, associateId, saleId, creditId, identityDocument);
        }
    }

    /// That the piece went back, since the sale that it had paid for was voided.
    @Schema(
            name = "TradeInUndone",
            requiredProperties = {"saleId", "occurredAt"})
    public record Undone(UUID saleId, Instant occurredAt) {

        static Undone of(TradeInUndone event) {
            return new Undone(event.saleId(), event.occurredAt());
        }
    }

    /// A trade-in as it is now.
    public static TradeInView of(UUID id, Quoted quoted, Instant now) {
        TradeInQuoted quote = quoted.facts();
        Asked asked = quote.asked();
        Worth worth = quote.worth();
        Described described = asked.described();
        return new TradeInView(
                id,
                asked.customerId(),
                asked.storeId(),
                asked.associateId(),
                status(quoted, now),
                asked.belongingId(),
                code(worth.source()),
                worth.category(),
                described == null ? null : described.metal(),
                described == null ? null : described.stone(),
                described == null ? null : text(described.carats()),
                described == null ? null : text(described.grams()),
                asked.condition(),
                text(worth.quantity()),
                worth.boughtOn(),
                asked.occurredAt(),
                quote.validUntil(),
                quote.policy(),
                worth.paid(),
                worth.withTax(),
                quote.offers().stream().map(OfferItem::of).toList(),
                quote.declined().stream().map(Why::of).toList(),
                Raised.of(quote),
                Accepted.of(quoted.taken()),
                quoted.undone().stream().map(Undone::of).toList());
    }

    private static String status(Quoted quoted, Instant now) {
        if (quoted.taken() != null) {
            return "accepted";
        }
        return now.isBefore(quoted.facts().validUntil()) ? "quoted" : "expired";
    }

    private static @Nullable String text(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.toString();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The same for those who see no amounts.
    TradeInView withoutAmounts() {
        return new TradeInView(
                tradeInId,
                customerId,
                storeId,
                associateId,
                status,
                belongingId,
                source,
                category,
                metal,
                stone,
                carats,
                grams,
                condition,
                quantity,
                boughtOn,
                quotedAt,
                validUntil,
                policy,
                null,
                paidWithTax,
                offers.stream().map(OfferItem::withoutAmounts).toList(),
                declined,
                raise == null ? null : raise.withoutAmounts(),
                accepted == null ? null : accepted.withoutAmounts(),
                undone);
    }
}
