package maison.loyalty.referring;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads whose code is whose, and which referrals are due.
@Singleton
class ReferralTable {

    private static final String DUE =
            """
            select * from referrals
            where qualified_at is not null and (outcome is null or outcome = 'taken-back')
            order by qualified_at limit :limit
            """;

    private static final String LOST =
            """
            select * from referrals where qualified_at is null and outcome = 'rewarded'
            order by referred_id limit :limit
            """;

    private static final String HELD =
            """
            select * from referrals
            where outcome = 'held' and (settled_at, referred_id) > (:at, :id)
            order by settled_at, referred_id limit :limit
            """;

    private final Jdbi jdbi;

    ReferralTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A member whom another brought.
    ///
    /// @param qualifiedAt since when a purchase brings the reward; null while none does
    /// @param outcome null while nothing was decided
    record Row(
            UUID referred,
            UUID referrer,
            Instant namedAt,
            @Nullable Instant qualifiedAt,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable Instant settledAt) {}

    Optional<UUID> ownerOf(String code) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select customer_id from referral_codes where code = :code")
                        .bind("code", code)
                        .mapTo(UUID.class)
                        .findOne());
    }

    Optional<Row> of(UUID referred) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select * from referrals where referred_id = :referred")
                        .bind("referred", referred)
                        .map((row, _) -> row(row))
                        .findOne());
    }

    /// How many members a member brought, and for how many of them the reward was given.
    long[] broughtBy(UUID referrer) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select count(*) as brought, count(*) filter (where outcome ="
                                        + " 'rewarded') as rewarded from referrals where"
                                        + " referrer_id = :referrer")
                        .bind("referrer", referrer)
                        .map((row, _) ->
                                new long[] {row.getLong("brought"), row.getLong("rewarded")})
                        .one());
    }

    List<Row> due(int limit) {
        return list(DUE, limit);
    }

    List<Row> lost(int limit) {
        return list(LOST, limit);
    }

    private List<Row> list(String sql, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind("limit", limit).map((row, _) -> row(row)).list());
    }

    /// Those that somebody has to look at, oldest first, after a place.
    List<Row> held(Instant at, UUID id, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(HELD)
                        .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .bind("id", id)
                        .bind("limit", limit)
                        .map((row, _) -> row(row))
                        .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("referred_id", UUID.class),
                row.getObject("referrer_id", UUID.class),
                row.getObject("named_at", OffsetDateTime.class).toInstant(),
                instant(row, "qualified_at"),
                row.getString("outcome"),
                row.getString("reason"),
                instant(row, "settled_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
