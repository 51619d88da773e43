package maison.purchase.clients.insight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How long a customer took from the first visit or quote to the purchase. Days are decimal text,
/// rounded half up to one decimal.
///
/// @param cases purchases of which a beginning is known
/// @param unknown purchases of which none is
/// @param medianDays of all cases; null without any
/// @param lastDays of the latest case; null without any
/// @param categories of goods, the one with most cases first
/// @param latest the newest cases, and how each was found
@Schema(name = "InsightDecisions")
record DecisionTime(
        int cases,
        int unknown,
        @Nullable String medianDays,
        @Nullable String lastDays,
        List<OfCategory> categories,
        List<Case> latest) {

    static final DecisionTime NONE = new DecisionTime(0, 0, null, null, List.of(), List.of());

    /// Of purchases with goods of a category.
    @Schema(name = "InsightDecisionCategory")
    record OfCategory(@Schema(examples = "rings") String category, int cases, String medianDays) {}

    /// One decision.
    ///
    /// @param decidedAt of a sale its time, of an order its acceptance, of a layaway its first
    ///   pick-up, of a job the yes to its estimate
    /// @param because what it began with
    /// @param appointmentId the visit that it began with
    @Schema(
            name = "InsightDecision",
            requiredProperties = {"kind", "id", "since", "decidedAt", "days", "because"})
    record Case(
            @Schema(enumeration = {"sale", "order", "layaway", "job"}) String kind,
            UUID id,
            Instant since,
            Instant decidedAt,
            @Schema(examples = "12.5") String days,
            @Schema(enumeration = {"visit", "quote", "layaway", "estimate"}) String because,
            @Nullable UUID appointmentId) {}
}
