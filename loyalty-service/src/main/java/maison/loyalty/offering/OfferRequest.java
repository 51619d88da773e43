package maison.loyalty.offering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import maison.loyalty.Amounts;
import maison.loyalty.Offers;
import maison.loyalty.offer.Terms;
import maison.loyalty.offer.Terms.Benefit;
import maison.loyalty.programme.Reward.Worth;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An offer as it is drawn up. One of `points`, `multiplier`, `percent` and `amountOff` says what
/// it gives.
///
/// @param sharedCode what everybody says at the till; absent where nobody has to say one, or each
///   member gets their own
record OfferRequest(
        @NotNull @Pattern(regexp = OfferRequest.TEXT) @Schema(examples = "Spring evening")
                String name,
        @Pattern(regexp = OfferRequest.TEXT) @Schema(examples = "spring-2026")
                @Nullable String campaign,
        @Min(1) @Max(1_000_000) @Schema(examples = "200") @Nullable Long points,
        @Pattern(regexp = "\\d{1,2}(\\.\\d{1,3})?")
                @Schema(
                        examples = "2",
                        description = "How many times the sale's points it earns in all, above 1")
                @Nullable String multiplier,
        @Min(1) @Max(100) @Schema(examples = "10") @Nullable Integer percent,
        @Valid @Nullable Sum amountOff,
        @Schema(description = "First day, where the store is") @Nullable LocalDate from,
        @Schema(description = "Last day, where the store is") @Nullable LocalDate until,
        @Size(max = 500) @Nullable Set<@NotNull @Pattern(regexp = OfferRequest.TEXT) String> stores,
        @Size(max = 50) @Nullable Set<@NotNull @Pattern(regexp = OfferRequest.TEXT) String> tiers,
        @Schema(description = "Only for those to whom it is issued; false if absent")
                @Nullable Boolean onlyIssued,
        @Valid @Nullable Sum minimumSpend,
        @Min(1) @Max(10_000_000) @Schema(description = "How often in all; no limit if absent")
                @Nullable Integer most,
        @Min(1) @Max(1_000) @Schema(description = "How often for each member; once if absent")
                @Nullable Integer perMember,
        @Pattern(regexp = "[A-Za-z0-9-]{3,40}") @Schema(examples = "SPRING26")
                @Nullable String sharedCode) {

    static final String TEXT = "[^\\s\\p{Cntrl}]([^\\p{Cntrl}]{0,98}[^\\s\\p{Cntrl}])?";

    /// An amount.
    @Schema(name = "OfferAmount")
    record Sum(
            @NotNull @Pattern(regexp = "\\d{1,15}(\\.\\d{1,4})?") @Schema(examples = "50.00")
                    String amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}") @Schema(examples = "USD") String currency) {

        long minor(String pointer) {
            return Amounts.asked(new Worth(amount, currency), pointer);
        }
    }

    /// What is asked for.
    ///
    /// @throws ProblemException 400 with everything that does not fit together
    Terms terms() {
        var faults = new ArrayList<Problem.Field>();
        int gifts =
                (points == null ? 0 : 1)
                        + (multiplier == null ? 0 : 1)
                        + (percent == null ? 0 : 1)
                        + (amountOff == null ? 0 : 1);
        if (gifts != 1) {
            faults.add(
                    new Problem.Field(
                            "/points", "say one of points, multiplier, percent and amountOff"));
        }
        if (multiplier != null && extraThousandths(multiplier) <= 0) {
            faults.add(new Problem.Field("/multiplier", "must be above 1"));
        }
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(new Problem.Field("/until", "must not be before from"));
        }
        if (amountOff != null
                && minimumSpend != null
                && !amountOff.currency().equals(minimumSpend.currency())) {
            faults.add(
                    new Problem.Field(
                            "/minimumSpend/currency", "must be the currency of amountOff"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(List.copyOf(faults)));
        }
        return new Terms(
                name,
                campaign,
                new Benefit(
                        points == null ? 0 : points,
                        percent == null ? 0 : percent,
                        amountOff == null ? 0 : amountOff.minor("/amountOff"),
                        multiplier == null ? null : extraThousandths(multiplier)),
                from,
                until,
                stores == null ? Set.of() : stores,
                tiers == null ? Set.of() : tiers,
                Boolean.TRUE.equals(onlyIssued),
                minimumSpend == null ? 0 : minimumSpend.minor("/minimumSpend"),
                currency(),
                most,
                perMember == null ? 1 : perMember,
                sharedCode == null ? null : Offers.folded(sharedCode));
    }

    private static long extraThousandths(String multiplier) {
        return new BigDecimal(multiplier)
                .subtract(BigDecimal.ONE)
                .movePointRight(3)
                .longValueExact();
    }

    static @Nullable String multiplier(Benefit benefit) {
        Long extra = benefit.extraThousandths();
        return extra == null
                ? null
                : BigDecimal.valueOf(extra, 3)
                        .add(BigDecimal.ONE)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private @Nullable String currency() {
        if (amountOff != null) {
            return amountOff.currency();
        }
        return minimumSpend == null ? null : minimumSpend.currency();
    }
}
