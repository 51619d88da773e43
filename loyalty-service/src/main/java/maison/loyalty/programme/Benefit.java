package maison.loyalty.programme;

import org.jspecify.annotations.Nullable;

/// What a tier gives, as data for tills and clients.
///
/// @param percent the discount, for a benefit that is one
/// @param when [#BIRTHDAY_MONTH] for what is given in the month of the member's birthday only; null
///   for what is given always
public record Benefit(
        String benefit, String description, @Nullable Integer percent, @Nullable String when) {

    /// From the first to the last day of the month of the birthday, where the store is.
    public static final String BIRTHDAY_MONTH = "birthday-month";
}
