package maison.purchase.aftercare;

import java.util.List;
import java.util.Map;
import maison.platform.http.Problem;
import maison.purchase.PurchaseProblems;
import maison.purchase.aftercare.tradein.Declined;
import maison.purchase.aftercare.tradein.TradeInRefusal;
import maison.purchase.aftercare.tradein.TradeInRefusal.BeforeQuote;
import maison.purchase.aftercare.tradein.TradeInRefusal.IdentityNeeded;
import maison.purchase.aftercare.tradein.TradeInRefusal.MinimumSpendNotMet;
import maison.purchase.aftercare.tradein.TradeInRefusal.MoreThanDue;
import maison.purchase.aftercare.tradein.TradeInRefusal.NewSaleNeeded;
import maison.purchase.aftercare.tradein.TradeInRefusal.NotTaken;
import maison.purchase.aftercare.tradein.TradeInRefusal.OfferUnknown;
import maison.purchase.aftercare.tradein.TradeInRefusal.OtherCurrency;
import maison.purchase.aftercare.tradein.TradeInRefusal.OtherCustomer;
import maison.purchase.aftercare.tradein.TradeInRefusal.OtherStore;
import maison.purchase.aftercare.tradein.TradeInRefusal.PieceChanged;
import maison.purchase.aftercare.tradein.TradeInRefusal.QuoteExpired;
import maison.purchase.aftercare.tradein.TradeInRefusal.RaiseNotPossible;
import maison.purchase.aftercare.tradein.TradeInRefusal.SaleVoided;
import maison.purchase.aftercare.tradein.TradeInRefusal.TakenAlready;
import maison.purchase.aftercare.tradein.TradeInRefusal.TradeInIdReused;
import maison.purchase.aftercare.tradein.TradeInRefusal.TradeInUnknown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What each refusal of a trade-in looks like over HTTP.
public final class TradeInProblems {

    private TradeInProblems() {}

    /// A trade-in that says no.
    public static Problem of(TradeInRefusal refusal) {
        return switch (refusal) {
            case TradeInUnknown() -> PurchaseProblems.unknown("trade-in");
            case TradeInIdReused() ->
                    conflict(
                            "trade-in-id-reused",
                            "Trade-in id already used",
                            "This id belongs to a trade-in with other content.");
            case TakenAlready() ->
                    conflict(
                            "trade-in-taken",
                            "Trade-in taken",
                            "The piece was taken in already; there is one credit for it.");
            case QuoteExpired(var until) ->
                    conflict(
                                    "quote-expired",
                                    "Quote expired",
                                    "The quote held until " + until + ".")
                            .with("validUntil", until.toString());
            case SaleVoided(var sale) ->
                    conflict(
                                    "sale-voided",
                                    "Sale voided",
                                    "The sale was voided and the piece went back with it.")
                            .with("saleId", sale);
            case PieceChanged() ->
                    conflict(
                            "piece-changed",
                            "Piece changed",
                            "The piece came back or changed hands since it was quoted.");
            case OtherStore(var store) ->
                    conflict("other-store", "Other store", "It was quoted in another store.")
                            .with("storeId", store);
            case MoreThanDue(var credit, var due) ->
                    conflict(
                                    "more-than-due",
                                    "More than is due",
                                    "The credit is more than the sale has left to pay. Take it as"
                                            + " store credit, and pay with that.")
                            .with("credit", credit)
                            .with("due", due);
            case NewSaleNeeded(var minimum) ->
                    conflict(
                                    "new-sale-needed",
                                    "New sale needed",
                                    "This offer is for an upgrade: it pays for a new piece.")
                            .with("minimumSpend", minimum);
            case MinimumSpendNotMet(var minimum) ->
                    conflict(
                                    "minimum-spend-not-met",
                                    "Minimum spend not met",
                                    "One piece of the new sale must cost at least " + minimum + ".")
                            .with("minimumSpend", minimum);
            case NotTaken(var declined) ->
                    fault("not-taken", "Not taken", "", "The policy offers nothing for this piece.")
                            .with("declined", declined.stream().map(Why::of).toList());
            case OfferUnknown _,
                    RaiseNotPossible _,
                    BeforeQuote _,
                    OtherCustomer _,
                    OtherCurrency _,
                    IdentityNeeded _ ->
                    ofField(refusal);
        };
    }

    /// Why a rule offers nothing.
    @Schema(
            name = "TradeInDeclined",
            requiredProperties = {"rule", "reasons"})
    public record Why(String rule, List<String> reasons) {

        /// The same in codes for clients.
        public static Why of(Declined declined) {
            return new Why(
                    declined.rule(),
                    declined.reasons().stream().map(Declined.Reason::code).toList());
        }
    }

    private static Problem ofField(TradeInRefusal refusal) {
        return switch (refusal) {
            case OfferUnknown(var rule) ->
                    fault(
                            "offer-unknown",
                            "Offer unknown",
                            "/rule",
                            "No rule " + rule + " offers anything for this piece.");
            case RaiseNotPossible(var offered, var most) ->
                    fault(
                                    "raise-not-possible",
                                    "Raise not possible",
                                    "/raise/credit",
                                    "It must be above what the policy offers, and not above what was"
                                            + " paid or the rule's bound.")
                            .with("offered", offered)
                            .with("most", most);
            case BeforeQuote(var at) ->
                    fault(
                            "before-quote",
                            "Before the quote",
                            "/occurredAt",
                            "It was quoted at " + at + ".");
            case OtherCustomer() ->
                    fault(
                            "other-customer",
                            "Other customer",
                            "/customerId",
                            "The sale must be of the customer whose piece it is.");
            case OtherCurrency(var currency) ->
                    fault(
                            "other-currency",
                            "Other currency",
                            "/currency",
                            "The credit is in " + currency + ".");
            case IdentityNeeded() ->
                    fault(
                            "identity-needed",
                            "Identity needed",
                            "/identityDocument",
                            "Who brings this piece must show a document.");
            case TradeInRefusal other -> throw new IllegalStateException("Not a field: " + other);
        };
    }

    /// A piece that cannot be assessed by what the request says of it.
    ///
    /// @param pointer JSON pointer to the field
    public static Problem wrongPiece(String pointer, String detail) {
        return fault("wrong-piece", "Wrong piece", pointer, detail);
    }

    private static Problem conflict(String code, String title, String detail) {
        return Problem.of(409, code, title, detail);
    }

    private static Problem fault(String code, String title, String pointer, String detail) {
        return new Problem(
                "/problems/" + code,
                title,
                422,
                detail,
                List.of(new Problem.Field(pointer, detail)),
                Map.of());
    }
}
