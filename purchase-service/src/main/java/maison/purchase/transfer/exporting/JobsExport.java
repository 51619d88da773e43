package maison.purchase.transfer.exporting;

import jakarta.inject.Singleton;
import java.util.List;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobDecider;
import maison.purchase.workshop.job.JobEvent;
import maison.purchase.workshop.jobcard.JobCards;
import maison.purchase.workshop.jobcard.JobView;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Jobs, each at the place where it was taken in, without what the client said: that is sealed.
@Singleton
final class JobsExport implements ExportKind<JobView> {

    private static final List<String> COLUMNS =
            List.of(
                    "job_id",
                    "type",
                    "stage",
                    "customer_id",
                    "store_id",
                    "zone",
                    "claim_ticket",
                    "received_at",
                    "promised",
                    "express",
                    "ready_at",
                    "currency",
                    "paid",
                    "owed",
                    "piece_id",
                    "description",
                    "condition",
                    "declared_value",
                    "holder_kind",
                    "holder_id",
                    "lost");

    private final JobDecider rules = new JobDecider();

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public List<String> events() {
        return List.of("job-received");
    }

    @Override
    public @Nullable JobView read(Found found) {
        return rules.replay(found.events(JobEvent.class)) instanceof Taken taken
                ? JobCards.withoutWords(found.id(), taken)
                : null;
    }

    @Override
    public String storeOf(JobView item) {
        return item.storeId();
    }

    @Override
    public Object json(JobView item) {
        return item;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    /// A job without pieces, such as a special order that has not arrived, has one row.
    @Override
    public List<String[]> rows(JobView item) {
        return item.pieces().isEmpty()
                ? List.<String[]>of(row(item, null))
                : item.pieces().stream().map(each -> row(item, each)).toList();
    }

    private static String[] row(JobView item, JobView.@Nullable PieceView piece) {
        Money paid = item.paid();
        return Csv.row(
                item.jobId(),
                item.type(),
                item.stage(),
                item.customerId(),
                item.storeId(),
                item.zone(),
                item.claimTicket(),
                item.receivedAt(),
                item.promised(),
                item.express(),
                item.readyAt(),
                paid == null ? null : paid.getCurrencyUnit(),
                paid,
                item.owed(),
                piece == null ? null : piece.pieceId(),
                piece == null ? null : piece.description(),
                piece == null ? null : piece.condition(),
                piece == null ? null : piece.declaredValue(),
                piece == null ? null : piece.holderKind(),
                piece == null ? null : piece.holderId(),
                piece == null ? null : piece.lost());
    }
}
