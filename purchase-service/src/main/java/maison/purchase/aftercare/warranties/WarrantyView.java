package maison.purchase.aftercare.warranties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.purchase.aftercare.belongings.Piece;
import maison.purchase.aftercare.warranty.Reason;
import maison.purchase.aftercare.warranty.Warranty.Promised;
import maison.purchase.aftercare.warranty.WarrantyEvent.ClaimDecided;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A warranty as it is read.
///
/// @param policy the version of the rules that it came by; `by-hand` for what was agreed
/// @param lastDay wholly covered, at the store
/// @param endsAt from when on nothing is covered
/// @param months with what it was extended by
@Schema(
        name = "WarrantyView",
        requiredProperties = {
            "warrantyId",
            "belongingId",
            "storeId",
            "policy",
            "startsOn",
            "lastDay",
            "endsAt",
            "months",
            "transferable",
            "excludes",
            "status",
            "claims"
        })
public record WarrantyView(
        UUID warrantyId,
        UUID belongingId,
        @Nullable String number,
        String storeId,
        String policy,
        LocalDate startsOn,
        LocalDate lastDay,
        Instant endsAt,
        int months,
        boolean transferable,
        List<String> excludes,
        @Schema(
                        enumeration = {
                            "active",
                            "not-started",
                            "expired",
                            "returned",
                            "traded-in",
                            "not-transferable"
                        })
                String status,
        List<ClaimItem> claims) {

    /// What was decided of a claim.
    ///
    /// @param reasons why it is not covered; empty if it is
    @Schema(name = "WarrantyClaimView")
    public record ClaimItem(
            UUID claimId,
            UUID jobId,
            String cause,
            Instant occurredAt,
            boolean covered,
            List<Why> reasons) {}

    /// Why a claim is not covered.
    @Schema(name = "WarrantyReason")
    public record Why(String code, String text) {}

    /// @param piece whose warranty it is
    public static WarrantyView of(UUID id, Promised promised, Piece piece, Instant now) {
        var facts = promised.facts();
        return new WarrantyView(
                id,
                facts.belongingId(),
                facts.number(),
                facts.storeId(),
                facts.terms().policy(),
                facts.startsOn(),
                promised.cover().lastDay(),
                promised.endsAt(),
                promised.cover().months(),
                facts.terms().transferable(),
                facts.terms().excludes(),
                status(promised, piece, now),
                promised.steps().stream()
                        .filter(ClaimDecided.class::isInstance)
                        .map(step -> claim((ClaimDecided) step, promised))
                        .toList());
    }

    private static String status(Promised promised, Piece piece, Instant now) {
        if (piece.tradedIn()) {
            return "traded-in";
        }
        if (piece.quantity() == null) {
            return "returned";
        }
        if (piece.given() && !promised.facts().terms().transferable()) {
            return "not-transferable";
        }
        if (now.isBefore(promised.startsAt())) {
            return "not-started";
        }
        return now.isBefore(promised.endsAt()) ? "active" : "expired";
    }

    private static ClaimItem claim(ClaimDecided claim, Promised promised) {
        return new ClaimItem(
                claim.note().stepId(),
                claim.jobId(),
                claim.cause(),
                claim.occurredAt(),
                claim.reasons().isEmpty(),
                claim.reasons().stream().map(reason -> why(reason, claim, promised)).toList());
    }

    private static Why why(Reason reason, ClaimDecided claim, Promised promised) {
        String text =
                switch (reason) {
                    case NOT_STARTED ->
                            "The warranty begins on " + promised.facts().startsOn() + ".";
                    case EXPIRED -> "The warranty was over by the day of the claim.";
                    case CAUSE_EXCLUDED ->
                            "Its terms leave out " + claim.cause().replace('-', ' ') + ".";
                    case PIECE_RETURNED -> "The piece came back to the house.";
                    case PIECE_TRADED_IN -> "The house took the piece in for credit.";
                    case NOT_TRANSFERABLE ->
                            "The piece changed hands, and its warranty does not go along.";
                    case NOT_THE_OWNERS_JOB -> "The job is not the owner's.";
                };
        return new Why(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), text);
    }
}
