package maison.purchase.aftercare.tradein;

import maison.purchase.sales.sale.Quantity;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A piece that was not bought here, in codes alone: there is no room for a name or a remark.
///
/// @param category such as `rings`
/// @param metal such as `yellow-gold`
/// @param stone such as `diamond`
/// @param carats of the main stone
/// @param grams the weight of the whole piece
/// @param value what it is worth by whoever appraised it
public record Described(
        String category,
        @Nullable String metal,
        @Nullable String stone,
        @Nullable Quantity carats,
        @Nullable Quantity grams,
        Money value) {}
