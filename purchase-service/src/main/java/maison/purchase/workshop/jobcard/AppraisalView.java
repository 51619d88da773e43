package maison.purchase.workshop.jobcard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobEvent.Appraised;
import maison.purchase.workshop.job.JobEvent.Valuation;
import maison.purchase.workshop.job.Piece;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/// What an insurer needs to know of an appraisal. Who owns the pieces is not in it.
@Schema(name = "JobAppraisalView")
public record AppraisalView(
        UUID jobId,
        String storeId,
        Instant appraisedAt,
        String method,
        String appraiserId,
        LocalDate validUntil,
        List<Item> items,
        Money total) {

    /// One piece and its value.
    @Schema(name = "JobAppraisedItem")
    public record Item(
            String pieceId,
            String description,
            String findings,
            List<String> photos,
            Money value) {}

    /// The newest result; empty if there is none.
    public static Optional<AppraisalView> of(UUID jobId, Taken job) {
        return job.last(Appraised.class)
                .map(result ->
                        new AppraisalView(
                                jobId,
                                job.intake().storeId(),
                                result.occurredAt(),
                                result.method(),
                                result.appraiserId(),
                                result.validUntil(),
                                result.valuations().stream().map(each -> item(each, job)).toList(),
                                result.total()));
    }

    private static Item item(Valuation valuation, Taken job) {
        var held = job.custody().pieces().get(valuation.pieceId());
        if (held == null) {
            throw new IllegalStateException("Appraised and unknown: " + valuation.pieceId());
        }
        Piece piece = held.piece();
        return new Item(
                piece.pieceId(),
                piece.description(),
                valuation.findings(),
                piece.photos(),
                valuation.value());
    }
}
