package maison.purchase.aftercare.belongings;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.platform.persons.Persons;
import maison.purchase.TimeCursor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What customers own: found by their sales, the gifts that are theirs by now, and the files of
/// `projections/belongings.sql`, and derived by [PieceReader].
@Singleton
public final class Belongings {

    private static final int CHUNK_MAX = 200;
    private static final int CHUNK_MIN = 50;
    private static final int COUNTED_MAX = 5_000;

    // Each part stops at the limit; they are sorted, but nobody has many.
    // Whatever was acquired at one moment is in one answer, so that none of it is lost between two.
    private static final String COME_BY =
            """
            (select occurred_at as at, sale_id, cast(null as uuid) as belonging_id
             from sales
             where customer_id = any(person_ids(:customer)) and occurred_at < :before
             order by at desc fetch first :limit rows with ties)
            union all
            (select s.occurred_at as at, s.sale_id, null
             from gifts g join sales s on s.sale_id = g.sale_id
             where g.recipient_id = any(person_ids(:customer)) and g.reveal_at <= :now
               and s.occurred_at < :before
             order by at desc fetch first :limit rows with ties)
            union all
            (select coalesce(f.acquired_at, s.occurred_at) as at, f.sale_id, f.belonging_id
             from piece_files f left join sales s on s.sale_id = f.sale_id
             where f.owner_id = any(person_ids(:customer))
               and coalesce(f.acquired_at, s.occurred_at) < :before
             order by at desc fetch first :limit rows with ties)
            order by at desc fetch first :limit rows with ties
            """;

    private static final Comparator<Piece> NEWEST_FIRST =
            Comparator.comparing(Piece::acquiredAt).thenComparing(Belongings::inOrder).reversed();

    /// By what somebody may have come by pieces: a sale, or the file of a piece.
    private record ComeBy(Instant at, @Nullable UUID saleId, @Nullable UUID pieceId) {

        static ComeBy of(ResultSet row) throws SQLException {
            return new ComeBy(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getObject("sale_id", UUID.class),
                    row.getObject("belonging_id", UUID.class));
        }
    }

    private final Jdbi jdbi;
    private final PieceReader reader;
    private final Clock clock;

    Belongings(Jdbi jdbi, PieceReader reader, Clock clock) {
        this.jdbi = jdbi;
        this.reader = reader;
        this.clock = clock;
    }

    /// What a customer owns now, the newest first.
    List<Piece> of(UUID customer, TimeCursor start, int limit) {
        return jdbi.withHandle(handle -> of(handle, customer, start, limit));
    }

    // What came back or went to others leaves gaps, so this looks on until there are enough.
    private List<Piece> of(Handle handle, UUID customer, TimeCursor start, int limit) {
        int chunk = Math.clamp(limit, CHUNK_MIN, CHUNK_MAX);
        Set<UUID> person = Persons.idsOf(handle, customer);
        var owned = new ArrayList<Piece>();
        // The database counts microseconds; what was acquired at the very moment may follow.
        Instant before = start.at().plus(1, ChronoUnit.MICROS);
        while (true) {
            List<ComeBy> next = comeBy(handle, customer, before, chunk);
            owned(handle, person, next).stream()
                    .filter(piece -> isAfter(start, piece))
                    .forEach(owned::add);
            if (next.size() < chunk || owned.size() >= limit) {
                return owned.subList(0, Math.min(limit, owned.size()));
            }
            before = next.getLast().at();
        }
    }

    private List<ComeBy> comeBy(Handle handle, UUID customer, Instant before, int limit) {
        return handle.createQuery(COME_BY)
                .bind("customer", customer)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map((row, _) -> ComeBy.of(row))
                .list();
    }

    private List<Piece> owned(Handle handle, Set<UUID> person, List<ComeBy> by) {
        var sales = by.stream().map(ComeBy::saleId).filter(Objects::nonNull).distinct().toList();
        var files = by.stream().map(ComeBy::pieceId).filter(Objects::nonNull).toList();
        return reader.pieces(handle, sales, files).values().stream()
                .filter(piece -> piece.ownerId() != null && person.contains(piece.ownerId()))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static boolean isAfter(TimeCursor start, Piece piece) {
        int time = piece.acquiredAt().compareTo(start.at());
        return time < 0 || (time == 0 && inOrder(piece).compareTo(start.id().toString()) < 0);
    }

    // Java compares ids as if their halves had a sign.
    private static String inOrder(Piece piece) {
        return piece.id().toString();
    }

    /// How many pieces of a category somebody owns.
    ///
    /// @param category null for pieces without one
    public record Share(@Nullable String category, int pieces) {}

    /// What a customer owns now by category, the most first; of the newest 5,000 pieces.
    public List<Share> byCategory(UUID customer) {
        var counts = new HashMap<Optional<String>, Integer>();
        of(customer, TimeCursor.NEWEST, COUNTED_MAX)
                .forEach(piece ->
                        counts.merge(Optional.ofNullable(piece.category()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> new Share(each.getKey().orElse(null), each.getValue()))
                .sorted(
                        Comparator.comparing(Share::pieces)
                                .reversed()
                                .thenComparing(
                                        Share::category,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /// A piece, whoever's it is now.
    public Optional<Piece> find(UUID id) {
        Collection<UUID> ids = List.of(id);
        return Optional.ofNullable(jdbi.withHandle(handle -> reader.find(handle, ids)).get(id));
    }

    /// The bespoke order that a sale delivered.
    Optional<UUID> orderOf(UUID saleId) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select order_id from delivered_orders where sale_id = :sale")
                        .bind("sale", saleId)
                        .mapTo(UUID.class)
                        .findOne());
    }
}
