package maison.loyalty.certifying;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import maison.loyalty.Amounts;
import maison.loyalty.certificate.Use;
import maison.loyalty.programme.Reward;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a till wants to pay with a certificate.
///
/// @param minutes how long it is kept for the sale if nothing more is heard
record UseRequest(
        @NotNull @Valid Asked amount,
        @NotNull @Pattern(regexp = UseRequest.CODE) @Schema(examples = "dubai-mall") String store,
        @Pattern(regexp = UseRequest.CODE) @Schema(examples = "till-3") @Nullable String terminal,
        @Schema(description = "The sale that it pays for") @Nullable UUID saleId,
        @Min(1) @Max(UseRequest.MINUTES_MAX) @Schema(examples = "15", description = "30 if absent")
                @Nullable Integer minutes) {

    static final String CODE = "[^\\s\\p{Cntrl}]([^\\p{Cntrl}]{0,98}[^\\s\\p{Cntrl}])?";
    static final int MINUTES_MAX = 24 * 60;
    private static final int MINUTES = 30;

    /// An amount as it was sent.
    @Schema(name = "AskedAmount")
    record Asked(
            @NotNull @Pattern(regexp = "\\d{1,15}(\\.\\d{1,4})?") @Schema(examples = "25.00")
                    String amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}") @Schema(examples = "USD") String currency) {}

    /// The use that is asked for.
    Use use(UUID id, Instant now) {
        return new Use(
                id,
                now,
                Amounts.asked(new Reward.Worth(amount.amount(), amount.currency()), "/amount"),
                now.plus(Duration.ofMinutes(minutes == null ? MINUTES : minutes)),
                store,
                terminal,
                saleId);
    }
}
