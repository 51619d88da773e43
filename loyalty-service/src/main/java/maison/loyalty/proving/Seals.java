package maison.loyalty.proving;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import maison.loyalty.Programmes;
import maison.platform.eventstore.Locks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The seals of days, and what is sealed.
@Singleton
final class Seals {

    private static final int FETCH = 10_000;
    private static final HexFormat HEX = HexFormat.of();
    private static final String COLUMNS =
            "select day, first_position, last_position, root, previous_seal, seal from ledger_seals ";

    private final Jdbi jdbi;
    private final ZoneId zone;

    Seals(Jdbi jdbi, Programmes programmes) {
        this.jdbi = jdbi;
        // Of the first version: a day that was sealed once does not move.
        zone = programmes.zone();
    }

    /// Today by the database's clock, with all that was recorded before today committed.
    LocalDate today() {
        return jdbi.inTransaction(handle -> {
            // Whoever is appending has read the clock: wait until they are done.
            handle.execute("select pg_advisory_xact_lock_shared(?)", Locks.APPEND);
            return dayOf(
                    handle.createQuery("select clock_timestamp()")
                            .mapTo(OffsetDateTime.class)
                            .one());
        });
    }

    private LocalDate dayOf(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), zone);
    }

    /// Seals the next day that is not sealed.
    ///
    /// @param before the first day that is not over
    /// @return null if there is none
    @Nullable Seal sealNext(Handle handle, LocalDate before) {
        Seal last =
                handle.createQuery(COLUMNS + "order by day desc limit 1")
                        .map((row, _) -> seal(row))
                        .findOne()
                        .orElse(null);
        LocalDate day = last == null ? firstDay(handle) : last.day().plusDays(1);
        if (day == null || !day.isBefore(before)) {
            return null;
        }
        long first = last == null ? 1 : last.lastPosition() + 1;
        var root = new MerkleTree.Root();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        try (Stream<Leaf> leaves = leavesFrom(handle, first)) {
            leaves.takeWhile(leaf -> leaf.recordedAt().isBefore(end))
                    .forEach(leaf -> root.add(HEX.parseHex(leaf.hash())));
        }
        Seal seal = Seal.of(day, first, first + root.leaves() - 1, root.hash(), last);
        insert(handle, seal);
        return seal;
    }

    private @Nullable LocalDate firstDay(Handle handle) {
        return handle.createQuery("select recorded_at from events where position = 1")
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(this::dayOf)
                .orElse(null);
    }

    private record Leaf(String hash, Instant recordedAt) {}

    private static Stream<Leaf> leavesFrom(Handle handle, long first) {
        return handle
                .createQuery(
                        "select hash, recorded_at from events where position >= :first"
                                + " order by position")
                .bind("first", first)
                .setFetchSize(FETCH)
                .map((row, _) ->
                        new Leaf(
                                HEX.formatHex(row.getBytes(1)),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                .stream();
    }

    private static void insert(Handle handle, Seal seal) {
        handle.createUpdate(
                        """
                        insert into ledger_seals
                            (day, first_position, last_position, root, previous_seal, seal)
                        values (:day, :first, :last, :root, :previous, :seal)
                        """)
                .bind("day", seal.day())
                .bind("first", seal.firstPosition())
                .bind("last", seal.lastPosition())
                .bind("root", HEX.parseHex(seal.root()))
                .bind("previous", HEX.parseHex(seal.previous()))
                .bind("seal", HEX.parseHex(seal.seal()))
                .execute();
    }

    /// The seal that an event is under; null if its day is not sealed.
    @Nullable Seal over(long position) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                COLUMNS
                                        + "where last_position >= :position"
                                        + " order by last_position, day limit 1")
                        .bind("position", position)
                        .map((row, _) -> seal(row))
                        .findOne()
                        .orElse(null));
    }

    /// The seal of a day; null if it is not sealed.
    @Nullable Seal of(LocalDate day) {
        return jdbi.withHandle(handle ->
                handle.createQuery(COLUMNS + "where day = :day")
                        .bind("day", day)
                        .map((row, _) -> seal(row))
                        .findOne()
                        .orElse(null));
    }

    /// Seals after a day, in order.
    List<Seal> after(LocalDate day, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(COLUMNS + "where day > :day order by day limit :limit")
                        .bind("day", day)
                        .bind("limit", limit)
                        .map((row, _) -> seal(row))
                        .list());
    }

    /// The hashes of all events under a seal, in the order of the log.
    List<byte[]> leaves(Seal seal) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select hash from events where position between :first and :last"
                                        + " order by position")
                        .bind("first", seal.firstPosition())
                        .bind("last", seal.lastPosition())
                        .map((row, _) -> row.getBytes(1))
                        .list());
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getDate(1).toLocalDate(),
                row.getLong(2),
                row.getLong(3),
                HEX.formatHex(row.getBytes(4)),
                HEX.formatHex(row.getBytes(5)),
                HEX.formatHex(row.getBytes(6)));
    }
}
