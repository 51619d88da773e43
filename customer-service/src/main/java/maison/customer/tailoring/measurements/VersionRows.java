package maison.customer.tailoring.measurements;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.customer.tailoring.measurement.Taking.BaseVersion;
import maison.platform.sealing.Sealed;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the tables that [MeasurementProjection] fills.
///
/// In effect is what was taken last, not what was recorded last: a card from a drawer that is typed
/// in today does not undo yesterday's fitting.
@Singleton
public final class VersionRows {

    private static final String COLUMNS =
            """
            select v.*, exists (
                select from measurement_sets_withdrawn w where w.set_id = v.set_id
                  and w.at <= coalesce(:at, w.at) and w.recorded_at <= coalesce(:known, w.recorded_at)
            ) as withdrawn
            from measurement_versions v
            """;

    private final Jdbi jdbi;

    VersionRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The versions in effect of all sets of a customer, the newest first.
    ///
    /// @param at as it was then; null for now
    /// @param known as it was known then; null for now
    public List<VersionRow> inEffect(UUID customer, @Nullable Instant at, @Nullable Instant known) {
        String sql =
                """
                select * from (
                    select distinct on (set_id) * from (%s
                        where v.customer_id = any((select person_ids(:customer))::uuid[]) and v.at <= coalesce(:at, v.at)
                          and v.recorded_at <= coalesce(:known, v.recorded_at)
                    ) seen order by set_id, at desc, version desc
                ) newest order by at desc, set_id
                """
                        .formatted(COLUMNS);
        return jdbi.withHandle(handle ->
                handle.createQuery(sql)
                        .bind("customer", customer)
                        .bind("at", time(at))
                        .bind("known", time(known))
                        .map((row, _) -> row(row))
                        .list());
    }

    /// All versions of a set, the oldest first.
    public List<VersionRow> versions(UUID customer, UUID set) {
        return find(customer, set, null);
    }

    /// One version of a set.
    public Optional<VersionRow> version(UUID customer, UUID set, int version) {
        return find(customer, set, version).stream().findFirst();
    }

    private List<VersionRow> find(UUID customer, UUID set, @Nullable Integer version) {
        String sql =
                COLUMNS
                        + """
                        where v.customer_id = any((select person_ids(:customer))::uuid[]) and v.set_id = :set
                          and v.version = coalesce(:version, v.version)
                        order by v.version
                        """;
        return jdbi.withHandle(handle ->
                handle.createQuery(sql)
                        .bind("customer", customer)
                        .bind("set", set)
                        .bind("version", version)
                        .bind("at", time(null))
                        .bind("known", time(null))
                        .map((row, _) -> row(row))
                        .list());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static VersionRow row(ResultSet row) throws SQLException {
        UUID base = row.getObject("base_set_id", UUID.class);
        return new VersionRow(
                row.getObject("set_id", UUID.class),
                row.getInt("version"),
                row.getObject("customer_id", UUID.class),
                row.getString("template"),
                row.getInt("template_version"),
                base == null ? null : new BaseVersion(base, row.getInt("base_version")),
                row.getString("store_id"),
                row.getString("taken_by"),
                new Sealed(row.getString("content")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("withdrawn"));
    }
}
