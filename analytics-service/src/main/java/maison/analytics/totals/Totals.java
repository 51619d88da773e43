package maison.analytics.totals;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/// What was sold in all.
@Schema(name = "Totals")
public record Totals(
        @Schema(required = true, description = "Customers with a purchase they kept")
                long customers,
        @Schema(required = true) List<InCurrency> currencies) {

    public Totals {
        currencies = List.copyOf(currencies);
    }

    /// Amounts are net: after discount, before tax.
    ///
    /// @param anonymous sales without a customer, or of an erased one
    /// @param kept sold less returned
    @Schema(name = "CurrencyTotals")
    public record InCurrency(
            @Schema(required = true) long sales,
            @Schema(required = true) long anonymous,
            @Schema(required = true) long returns,
            @Schema(required = true) Money sold,
            @Schema(required = true) Money returned,
            @Schema(required = true) Money kept) {}
}
