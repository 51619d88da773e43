package maison.loyalty.quoting;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A basket as a till sends it; nothing in it is trusted before [BasketReading] has checked it.
@Schema(
        name = "Basket",
        requiredProperties = {"store", "currency", "occurredAt", "lines"})
record BasketRequest(
        @Schema(examples = "dubai-mall") @Nullable String store,
        @Schema(examples = "USD", pattern = "^[A-Z]{3}$") @Nullable String currency,
        @Schema(
                        format = "date-time",
                        description = "The time that the sale would have; its rules apply")
                @Nullable String occurredAt,
        @Schema(description = "May be empty before anything was scanned", maxItems = 5000)
                @Nullable List<@Nullable Line> lines,
        @Schema(
                        description =
                                "Whether this is the month of the customer's birthday, where the"
                                        + " caller knows better than what customer-service noted;"
                                        + " it is not kept")
                @Nullable Boolean birthdayMonth,
        @Pattern(regexp = "[A-Za-z0-9 -]{3,40}")
                @Schema(
                        examples = "SPRING26",
                        description = "What the customer says, for an offer that asks for it")
                @Nullable String code) {

    /// A line.
    @Schema(
            name = "BasketLine",
            requiredProperties = {"lineId", "quantity", "net"})
    record Line(
            @Schema(examples = "1", description = "Unique within the basket")
                    @Nullable String lineId,
            @Schema(examples = "1", description = "Decimal, above 0") @Nullable String quantity,
            @Schema(description = "After discount and before tax") @Nullable Sum net,
            @Schema(examples = "rings") @Nullable String category,
            @Schema(examples = "Maison") @Nullable String brand,
            @Schema(
                            enumeration = {"goods", "service", "tip"},
                            defaultValue = "goods")
                    @Nullable String kind,
            @Schema(description = "Asked for where the programme counts with tax")
                    @Nullable Sum tax) {}

    /// An amount.
    @Schema(
            name = "BasketAmount",
            requiredProperties = {"amount", "currency"})
    record Sum(
            @Schema(examples = "1150.00") @Nullable String amount,
            @Schema(examples = "USD") @Nullable String currency) {}
}
