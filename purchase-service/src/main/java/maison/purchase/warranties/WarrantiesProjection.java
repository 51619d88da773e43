package maison.purchase.warranties;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import maison.purchase.sale.SaleEvent.SaleCompleted;
import maison.purchase.sale.SaleEvent.SaleJoined;
import maison.purchase.warranty.WarrantyEvent.WarrantyExtended;
import maison.purchase.warranty.WarrantyEvent.WarrantyRegistered;
import org.jspecify.annotations.Nullable;

/// Fills the table of `projections/warranties.sql`: by what was written down, and by the policy for
/// what comes with sales.
@Singleton
final class WarrantiesProjection implements WritingProjection {

    // What comes with a sale is there before anything is written down of it.
    private static final String INSERT =
            """
            insert into warranties (warranty_id, belonging_id, store_id, category, transferable,
                                    ends_at, automatic)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::boolean[],
                                 ?::timestamptz[], ?::boolean[])
            on conflict (warranty_id) do nothing
            """;

    private static final String EXTEND =
            """
            update warranties set ends_at = e.ends_at
            from unnest(?::uuid[], ?::timestamptz[]) as e(id, ends_at) where warranty_id = e.id
            """;

    private record Row(UUID id, @Nullable String category, WarrantyRegistered facts) {}

    private final WarrantyPolicy policy;

    WarrantiesProjection(WarrantyPolicy policy) {
        this.policy = policy;
    }

    @Override
    public String name() {
        return "warranties";
    }

    @Override
    public String ddl() {
        return "projections/warranties.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var rows = new ArrayList<Row>();
        // The last extension of a batch counts.
        var ends = new LinkedHashMap<UUID, Instant>();
        for (RecordedEvent<?> each : events) {
            UUID id = each.streamId();
            switch (each.event()) {
                // A sale of nobody tells it when it becomes somebody's.
                case SaleCompleted sale when sale.customerId() != null || isGift(sale) ->
                        automatic(id, sale).forEach(rows::add);
                case SaleJoined joined -> automatic(id, joined.sale()).forEach(rows::add);
                case WarrantyRegistered facts -> rows.add(new Row(id, null, facts));
                case WarrantyExtended longer -> ends.put(id, longer.endsAt());
                default -> {}
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        INSERT,
                        rows,
                        Row::id,
                        row -> row.facts().belongingId(),
                        row -> row.facts().storeId(),
                        Row::category,
                        row -> row.facts().terms().transferable(),
                        row -> row.facts().endsAt(),
                        row -> row.facts().automatic()));
        writes.addAll(
                Write.ofRows(
                        EXTEND,
                        List.copyOf(ends.entrySet()),
                        Map.Entry::getKey,
                        Map.Entry::getValue));
        return writes;
    }

    private static boolean isGift(SaleCompleted sale) {
        return sale.circumstances() != null && sale.circumstances().gift() != null;
    }

    private Stream<Row> automatic(UUID saleId, SaleCompleted sale) {
        return policy.of(saleId, sale).stream()
                .map(each ->
                        new Row(each.warrantyId(), each.line().item().category(), each.facts()));
    }
}
