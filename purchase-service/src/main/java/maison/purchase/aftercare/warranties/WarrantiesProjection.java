package maison.purchase.aftercare.warranties;

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
import maison.purchase.aftercare.belonging.Beginning;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyExtended;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyRegistered;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleEvent.SaleJoined;

/// Fills the tables of `projections/warranties.sql`: when what comes with sales ends, by the
/// policy, and what was written down.
@Singleton
final class WarrantiesProjection implements WritingProjection {

    private static final String END =
            """
            insert into warranty_ends (store_id, ends_at, beginning)
            select * from unnest(?::text[], ?::timestamptz[], ?::uuid[])
            """;

    private static final String WRITE =
            """
            insert into written_warranties (warranty_id, belonging_id, store_id, ends_at, beginning)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::uuid[])
            """;

    private static final String EXTEND =
            """
            update written_warranties set ends_at = e.ends_at
            from unnest(?::uuid[], ?::timestamptz[]) as e(id, ends_at) where warranty_id = e.id
            """;

    private record End(String storeId, Instant endsAt, UUID beginning) {}

    private record Written(UUID id, WarrantyRegistered facts) {}

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
        var ends = new ArrayList<End>();
        var written = new ArrayList<Written>(0);
        // The last extension of a batch counts.
        var extended = new LinkedHashMap<UUID, Instant>();
        for (RecordedEvent<?> each : events) {
            UUID id = each.streamId();
            switch (each.event()) {
                case SaleCompleted sale when isKnown(sale) -> ends(id, sale).forEach(ends::add);
                // A sale of nobody tells it when it becomes somebody's, which is its first change.
                case SaleJoined joined when joined.ownership() == 1 && !isKnown(joined.sale()) ->
                        ends(id, joined.sale()).forEach(ends::add);
                case WarrantyRegistered facts -> written.add(new Written(id, facts));
                case WarrantyExtended longer -> extended.put(id, longer.endsAt());
                default -> {}
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(Write.ofRows(END, ends, End::storeId, End::endsAt, End::beginning));
        writes.addAll(
                Write.ofRows(
                        WRITE,
                        written,
                        Written::id,
                        each -> each.facts().belongingId(),
                        each -> each.facts().storeId(),
                        each -> each.facts().endsAt(),
                        each -> Beginning.first(each.id())));
        writes.addAll(
                Write.ofRows(
                        EXTEND,
                        List.copyOf(extended.entrySet()),
                        Map.Entry::getKey,
                        Map.Entry::getValue));
        return writes;
    }

    private static boolean isKnown(SaleCompleted sale) {
        return sale.customerId() != null || sale.gift() != null;
    }

    // Mostly all lines of a sale that have a warranty have the same one.
    private Stream<End> ends(UUID saleId, SaleCompleted sale) {
        return policy.endsOf(sale)
                .map(end -> new End(sale.register().storeId(), end, Beginning.first(saleId)));
    }
}
