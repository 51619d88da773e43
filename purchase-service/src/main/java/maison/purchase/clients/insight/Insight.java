package maison.purchase.clients.insight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What a customer's purchases say about them. Sales that were voided do not count; what came back
/// is taken off where it says `kept`.
///
/// @param complete whether every sale counted; false if only the newest were looked at
/// @param medianDaysBetween between two days of purchase that follow one another; null for fewer
///   than two such days
/// @param months sales by month of the year, January first: the season
/// @param weekdays sales by day of the week, Monday first
/// @param salesWithReturn sales of which at least a part came back
/// @param returnRate their share of the sales, four decimals; null without sales
/// @param currencies figures of each currency apart: nothing is ever converted
/// @param favourites what was bought most often and mostly kept
/// @param owned pieces that are theirs now by category, gifts and what was bought elsewhere among
///   them, the most first
/// @param decisions how long they took to decide
@Schema(
        requiredProperties = {
            "customerId",
            "sales",
            "complete",
            "months",
            "weekdays",
            "salesWithReturn",
            "currencies",
            "favourites",
            "owned",
            "decisions"
        })
record Insight(
        UUID customerId,
        int sales,
        boolean complete,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        @Nullable String medianDaysBetween,
        List<Integer> months,
        List<Integer> weekdays,
        int salesWithReturn,
        @Nullable String returnRate,
        List<InCurrency> currencies,
        List<Favourite> favourites,
        List<Owned> owned,
        DecisionTime decisions) {

    /// Pieces that are theirs now.
    ///
    /// @param category absent for pieces without one
    @Schema(name = "InsightOwned", requiredProperties = "pieces")
    record Owned(@Nullable String category, int pieces) {}

    /// The same with what they own.
    Insight owning(List<Owned> pieces) {
        return new Insight(
                customerId,
                sales,
                complete,
                firstAt,
                lastAt,
                medianDaysBetween,
                months,
                weekdays,
                salesWithReturn,
                returnRate,
                currencies,
                favourites,
                List.copyOf(pieces),
                decisions);
    }

    /// The same with how long they took to decide.
    Insight deciding(DecisionTime times) {
        return new Insight(
                customerId,
                sales,
                complete,
                firstAt,
                lastAt,
                medianDaysBetween,
                months,
                weekdays,
                salesWithReturn,
                returnRate,
                currencies,
                favourites,
                owned,
                times);
    }

    /// What was bought in one currency.
    ///
    /// @param net of all sales, before tax and before returns
    /// @param returned net of what came back
    /// @param kept net less what came back
    /// @param averageOrder net of a sale, before returns, rounded half up
    /// @param returnedShare what came back of the net, four decimals; null if nothing was paid
    @Schema(name = "InsightInCurrency")
    record InCurrency(
            String currency,
            int sales,
            Money net,
            Money returned,
            Money kept,
            Money averageOrder,
            @Nullable String returnedShare,
            List<Period> periods,
            List<Category> categories,
            List<Payment> payments) {}

    /// Of a month, quarter or year in the zone of the store, the earliest first.
    @Schema(name = "InsightPeriod")
    record Period(@Schema(examples = "2026-Q1") String period, int sales, Money kept) {}

    /// Of a category of goods; the one that most money was kept in first.
    ///
    /// @param category null for lines without one
    /// @param pieces decimal text
    @Schema(name = "InsightCategory")
    record Category(@Nullable String category, String pieces, Money kept) {}

    /// How much was paid by which means, change taken off, the largest first.
    ///
    /// @param share of all that was paid in the currency, four decimals; null if nothing was
    @Schema(name = "InsightPayment")
    record Payment(
            @Schema(examples = "card") String kind,
            int sales,
            Money amount,
            @Nullable String share) {}

    /// Goods that were bought again, or most.
    ///
    /// @param times sales with it of which it was not wholly brought back
    /// @param pieces kept, decimal text
    @Schema(name = "InsightFavourite")
    record Favourite(
            String sku,
            String description,
            @Nullable String category,
            int times,
            String pieces,
            Instant lastAt) {}
}
