package maison.purchase.aftercare.tradein;

import java.time.LocalDate;
import maison.purchase.sales.sale.Quantity;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What a quote was worked out from.
///
/// @param paid what was paid for the piece after discounts, or what it is worth if it was bought
///   elsewhere: no credit is above it
/// @param withTax whether `paid` has the tax in it, by the policy of the store
/// @param boughtOn the local day of its sale
/// @param quantity how much of it there was; null for a piece that nobody is known to own
public record Worth(
        Source source,
        @Nullable String category,
        Money paid,
        boolean withTax,
        @Nullable LocalDate boughtOn,
        @Nullable Quantity quantity) {}
