package maison.purchase.transfer.exporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.purchase.aftercare.belonging.Belonging.Filed;
import maison.purchase.aftercare.belonging.BelongingDecider;
import maison.purchase.aftercare.belonging.BelongingEvent;
import maison.purchase.aftercare.belonging.BelongingEvent.DetailsWritten;
import maison.purchase.aftercare.belonging.BelongingEvent.JobLinked;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradeInUndone;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradedIn;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTransferred;
import maison.purchase.aftercare.belonging.BelongingEvent.Step;
import maison.purchase.aftercare.belonging.Note;
import maison.purchase.aftercare.belonging.Origin;
import org.jspecify.annotations.Nullable;

/// Files of clients' pieces, each at the place where it was opened, without the numbers in them:
/// those are sealed. A piece without a file is a line of its sale, and in that export.
@Singleton
final class BelongingsExport implements ExportKind<BelongingsExport.Item> {

    /// A piece with a file.
    ///
    /// @param saleId the sale by which it left the house; absent for one bought elsewhere, as is
    ///   `lineId`
    /// @param storeId where its file was opened; absent if that is not known
    /// @param ownerId whose it is by its file; absent for whose its sale is
    record Item(
            UUID belongingId,
            @Nullable UUID saleId,
            @Nullable String lineId,
            @Nullable String storeId,
            Instant openedAt,
            @Nullable UUID ownerId,
            @Nullable String category,
            @Nullable String brand,
            @Nullable String sku,
            @Nullable LocalDate acquiredOn,
            List<Entry> entries) {}

    /// What was written into the file.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String kind,
            UUID stepId,
            String storeId,
            Instant occurredAt,
            @Nullable UUID fromId,
            @Nullable UUID toId,
            @Nullable String reason,
            @Nullable UUID jobId,
            @Nullable String jobKind) {}

    private static final List<String> COLUMNS =
            List.of(
                    "belonging_id",
                    "sale_id",
                    "line_id",
                    "store_id",
                    "opened_at",
                    "owner_id",
                    "category",
                    "brand",
                    "sku",
                    "acquired_on",
                    "entry",
                    "occurred_at",
                    "from_id",
                    "to_id",
                    "reason",
                    "job_id",
                    "job_kind");

    private final BelongingDecider rules = new BelongingDecider();

    @Override
    public String name() {
        return "belongings";
    }

    @Override
    public List<String> events() {
        return List.of("piece-registered", "piece-file-opened");
    }

    @Override
    public boolean onlyFirst() {
        return true;
    }

    @Override
    public @Nullable Item read(Found found) {
        if (!(rules.replay(found.events(BelongingEvent.class)) instanceof Filed filed)) {
            return null;
        }
        Origin origin = filed.origin();
        PieceRegistered registered = filed.registered();
        return new Item(
                found.id(),
                origin == null ? null : origin.saleId(),
                origin == null ? null : origin.lineId(),
                storeOf(filed),
                found.event().envelope().occurredAt(),
                ownerOf(filed),
                registered == null ? null : registered.category(),
                registered == null ? null : registered.brand(),
                registered == null ? null : registered.sku(),
                registered == null ? null : registered.acquiredOn(),
                filed.steps().stream().map(BelongingsExport::entry).toList());
    }

    private static @Nullable String storeOf(Filed filed) {
        if (filed.registered() != null) {
            return filed.registered().storeId();
        }
        return filed.steps().isEmpty() ? null : filed.steps().getFirst().note().storeId();
    }

    private static @Nullable UUID ownerOf(Filed filed) {
        return filed.steps().reversed().stream()
                .filter(PieceTransferred.class::isInstance)
                .map(each -> ((PieceTransferred) each).toId())
                .findFirst()
                .orElse(filed.registered() == null ? null : filed.registered().ownerId());
    }

    private static Entry entry(Step step) {
        return switch (step) {
            case DetailsWritten(var note, _, _) ->
                    entry("details-written", note, null, null, null, null, null);
            case PieceTransferred(var note, var from, var to, var reason, _) ->
                    entry("transferred", note, from, to, reason, null, null);
            case JobLinked(var note, var job, var kind) ->
                    entry("job-linked", note, null, null, null, job, kind);
            case PieceTradedIn(var note, var owner, _, _) ->
                    entry("traded-in", note, owner, null, null, null, null);
            case PieceTradeInUndone(var note, _) ->
                    entry("trade-in-undone", note, null, null, null, null, null);
        };
    }

    private static Entry entry(
            String kind,
            Note note,
            @Nullable UUID from,
            @Nullable UUID to,
            @Nullable String reason,
            @Nullable UUID job,
            @Nullable String jobKind) {
        return new Entry(
                kind,
                note.stepId(),
                note.storeId(),
                note.occurredAt(),
                from,
                to,
                reason,
                job,
                jobKind);
    }

    @Override
    public @Nullable String storeOf(Item item) {
        return item.storeId();
    }

    @Override
    public Object json(Item item) {
        return item;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String[]> rows(Item item) {
        return item.entries().isEmpty()
                ? List.<String[]>of(row(item, null))
                : item.entries().stream().map(each -> row(item, each)).toList();
    }

    private static String[] row(Item item, @Nullable Entry entry) {
        return Csv.row(
                item.belongingId(),
                item.saleId(),
                item.lineId(),
                item.storeId(),
                item.openedAt(),
                item.ownerId(),
                item.category(),
                item.brand(),
                item.sku(),
                item.acquiredOn(),
                entry == null ? null : entry.kind(),
                entry == null ? null : entry.occurredAt(),
                entry == null ? null : entry.fromId(),
                entry == null ? null : entry.toId(),
                entry == null ? null : entry.reason(),
                entry == null ? null : entry.jobId(),
                entry == null ? null : entry.jobKind());
    }
}
