package maison.purchase.aftercare.warranties;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.EventStore;
import maison.purchase.TimeCursor;
import maison.purchase.aftercare.belonging.Beginning;
import maison.purchase.aftercare.belongings.Piece;
import maison.purchase.aftercare.belongings.PieceReader;
import maison.purchase.aftercare.belongings.SoldGoods;
import maison.purchase.aftercare.warranty.Warranty.Promised;
import maison.purchase.aftercare.warranty.WarrantyDecider;
import maison.purchase.aftercare.warranty.WarrantyEvent;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyRegistered;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Lists warranties by their end. The tables of `projections/warranties.sql` tell which sales and
/// which written-down warranties to look at; the rest is derived.
@Singleton
final class EndingWarranties {

    private static final int CHUNK_MAX = 200;
    private static final int CHUNK_MIN = 50;

    // In order of the end, and then of the ids' first half. Written-down warranties that share both
    // are in one answer; of a row that sales share, one is enough.
    private static final String ENDS =
            """
            (select ends_at, beginning, cast(null as uuid) as warranty_id
             from warranty_ends
             where store_id = :store and ends_at > :now and ends_at <= :until
               and (ends_at, beginning) >= (:at, :beginning)
             order by ends_at, beginning limit :limit)
            union all
            (select ends_at, beginning, warranty_id
             from written_warranties
             where store_id = :store and ends_at > :now and ends_at <= :until
               and (ends_at, beginning) >= (:at, :beginning)
             order by ends_at, beginning fetch first :limit rows with ties)
            order by ends_at, beginning fetch first :limit rows with ties
            """;

    // Java compares ids as if their halves had a sign.
    private static final Comparator<Ending> FIRST_FIRST =
            Comparator.comparing(Ending::endsAt)
                    .thenComparing(ending -> ending.warrantyId().toString());

    /// Where to look.
    ///
    /// @param written a warranty that was written down; null for those of sales
    private record End(Instant at, UUID beginning, @Nullable UUID written) {

        static End of(ResultSet row) throws SQLException {
            return new End(
                    row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                    row.getObject("beginning", UUID.class),
                    row.getObject("warranty_id", UUID.class));
        }
    }

    /// Of which store, and between which instants.
    private record Span(String store, Instant now, Instant until) {}

    private final Jdbi jdbi;
    private final EventStore store;
    private final PieceReader pieces;
    private final WarrantyPolicy policy;
    private final WarrantyDecider rules = new WarrantyDecider();

    EndingWarranties(Jdbi jdbi, EventStore store, PieceReader pieces, WarrantyPolicy policy) {
        this.jdbi = jdbi;
        this.store = store;
        this.pieces = pieces;
        this.policy = policy;
    }

    /// Warranties of a store that end after one instant and not after another, the first first.
    List<Ending> of(String storeId, Instant now, Instant until, TimeCursor start, int limit) {
        var span = new Span(storeId, now, until);
        return jdbi.withHandle(handle -> of(handle, span, start, limit));
    }

    // What came back or was extended leaves gaps, so this looks on until there are enough.
    private List<Ending> of(Handle handle, Span span, TimeCursor start, int limit) {
        int chunk = Math.clamp(limit, CHUNK_MIN, CHUNK_MAX);
        var endings = new ArrayList<Ending>();
        Instant at = start.at();
        UUID beginning = Beginning.first(start.id());
        while (true) {
            List<End> next = ends(handle, span, at, beginning, chunk);
            endings(handle, span, next).stream()
                    .filter(ending -> isAfter(start, ending))
                    .sorted(FIRST_FIRST)
                    .forEach(endings::add);
            if (next.size() < chunk || endings.size() >= limit) {
                return endings.subList(0, Math.min(limit, endings.size()));
            }
            at = next.getLast().at();
            // The next one after this: the second half of a beginning is zero.
            beginning = new UUID(next.getLast().beginning().getMostSignificantBits(), 1);
        }
    }

    private static boolean isAfter(TimeCursor start, Ending ending) {
        int time = ending.endsAt().compareTo(start.at());
        return time > 0
                || (time == 0
                        && ending.warrantyId().toString().compareTo(start.id().toString()) > 0);
    }

    private static List<End> ends(Handle handle, Span span, Instant at, UUID beginning, int limit) {
        return handle.createQuery(ENDS)
                .bind("store", span.store())
                .bind("now", span.now().atOffset(ZoneOffset.UTC))
                .bind("until", span.until().atOffset(ZoneOffset.UTC))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("beginning", beginning)
                .bind("limit", limit)
                .map((row, _) -> End.of(row))
                .list();
    }

    private List<Ending> endings(Handle handle, Span span, List<End> ends) {
        List<Ending> endings = written(handle, ends);
        endings.addAll(automatic(handle, span, ends));
        return endings;
    }

    private List<Ending> written(Handle handle, List<End> ends) {
        Map<UUID, Promised> promised =
                promised(handle, ends.stream().map(End::written).filter(Objects::nonNull).toList());
        Map<UUID, Piece> found =
                pieces.find(
                        handle,
                        promised.values().stream()
                                .map(each -> each.facts().belongingId())
                                .distinct()
                                .toList());
        var endings = new ArrayList<Ending>();
        promised.forEach((id, each) -> {
            WarrantyRegistered facts = each.facts();
            Piece piece = found.get(facts.belongingId());
            if (piece != null && holds(piece, facts)) {
                String category = facts.automatic() ? piece.category() : null;
                endings.add(ending(id, piece, category, each.endsAt()));
            }
        });
        return endings;
    }

    private Map<UUID, Promised> promised(Handle handle, Collection<UUID> ids) {
        var promised = new HashMap<UUID, Promised>();
        if (!ids.isEmpty()) {
            store.readStreams(handle, ids)
                    .forEach((id, events) -> {
                        List<WarrantyEvent> history =
                                events.stream().map(each -> (WarrantyEvent) each.event()).toList();
                        if (rules.replay(history) instanceof Promised each) {
                            promised.put(id, each);
                        }
                    });
        }
        return promised;
    }

    private List<Ending> automatic(Handle handle, Span span, List<End> ends) {
        var beginnings = new HashSet<UUID>();
        var looked = new HashSet<End>();
        for (End each : ends) {
            if (each.written() == null) {
                beginnings.add(each.beginning());
                looked.add(each);
            }
        }
        var endings = new ArrayList<Ending>();
        for (SoldGoods goods : pieces.soldBeginningAs(handle, beginnings)) {
            // Ids of sales of two stores may begin alike.
            if (!goods.sale().facts().register().storeId().equals(span.store())) {
                continue;
            }
            UUID beginning = Beginning.first(goods.saleId());
            for (Piece piece : goods.pieces()) {
                WarrantyRegistered facts = policy.of(goods, piece);
                if (facts != null
                        && looked.contains(new End(facts.endsAt(), beginning, null))
                        && holds(piece, facts)) {
                    UUID id = WarrantyPolicy.idOf(piece.id());
                    endings.add(ending(id, piece, piece.category(), facts.endsAt()));
                }
            }
        }
        Set<UUID> written = writtenOf(handle, endings.stream().map(Ending::warrantyId).toList());
        endings.removeIf(each -> written.contains(each.warrantyId()));
        return endings;
    }

    private static boolean holds(Piece piece, WarrantyRegistered facts) {
        return piece.quantity() != null && (facts.terms().transferable() || !piece.given());
    }

    private static Ending ending(UUID id, Piece piece, @Nullable String category, Instant endsAt) {
        return new Ending(id, piece.id(), piece.ownerId(), category, endsAt);
    }

    /// Those that were written down, and so are listed by what was written.
    private static Set<UUID> writtenOf(Handle handle, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : handle.createQuery(
                                """
                                select warranty_id from written_warranties
                                where warranty_id = any(:ids)
                                """)
                        .bind("ids", ids.toArray(UUID[]::new))
                        .mapTo(UUID.class)
                        .set();
    }
}
