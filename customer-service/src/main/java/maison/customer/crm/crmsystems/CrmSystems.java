package maison.customer.crm.crmsystems;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maison.customer.crm.changes.ChangeLog;
import maison.customer.crm.crmsystem.ConflictRule;
import maison.customer.crm.crmsystem.SystemTerms;
import maison.customer.identity.customer.Field;
import maison.platform.eventstore.EventJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the rows that [CrmSystemProjection] writes, and keeps how far each system is.
@Singleton
public final class CrmSystems {

    /// A system, how far it is, and how far behind.
    ///
    /// @param version for the `ETag`
    @Schema(name = "CrmSystem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SystemView(
            @Schema(examples = "salesforce") String system,
            int version,
            @Schema(examples = "Salesforce") String name,
            @Schema(description = "The client that speaks for it", examples = "crm-sync")
                    String clientId,
            @Schema(description = "The fields that are exchanged, and who wins")
                    Map<Field, ConflictRule> fields,
            boolean connected,
            @Schema(description = "Where it is in the feed, by its own word") long position,
            @Nullable Instant acknowledgedAt,
            @Schema(description = "Of a system that is connected") @Nullable Behind behind) {}

    /// What a system has not acknowledged.
    @Schema(name = "CrmLag")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Behind(
            @Schema(examples = "3") long events,
            @Schema(description = "How many they are about", examples = "2") long customers,
            @Schema(description = "For how long the oldest has been waiting", examples = "41")
                    long seconds,
            @Nullable Instant since) {}

    private record Row(
            String system,
            int version,
            SystemTerms terms,
            boolean connected,
            long position,
            @Nullable Instant acknowledgedAt) {}

    private static final String SELECT =
            """
            select s.*, coalesce(p.position, 0) as position, p.acknowledged_at
            from crm_systems s left join crm_positions p using (system)
            """;

    private final Jdbi jdbi;
    private final ChangeLog log;
    private final Clock clock;

    CrmSystems(Jdbi jdbi, ChangeLog log, Clock clock) {
        this.jdbi = jdbi;
        this.log = log;
        this.clock = clock;
    }

    /// All of them, also those that are no longer connected, by their names.
    public List<SystemView> all() {
        var rows =
                jdbi.withHandle(handle ->
                        handle.createQuery(SELECT + " order by system")
                                .map((row, _) -> row(row))
                                .list());
        return rows.stream().map(this::view).toList();
    }

    /// One of them.
    public Optional<SystemView> find(String system) {
        return row(system).map(this::view);
    }

    /// What is exchanged with a system that is connected.
    public Optional<SystemTerms> terms(String system) {
        return row(system).filter(Row::connected).map(Row::terms);
    }

    /// Keeps where a system is. It may go back, as after a restore of its own.
    public void acknowledge(String system, long position) {
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                """
                                insert into crm_positions (system, position, acknowledged_at)
                                values (:system, :position, :at)
                                on conflict (system) do update
                                set position = excluded.position,
                                    acknowledged_at = excluded.acknowledged_at
                                """)
                        .bind("system", system)
                        .bind("position", position)
                        .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .execute());
    }

    private Optional<Row> row(String system) {
        return jdbi.withHandle(handle ->
                handle.createQuery(SELECT + " where s.system = :system")
                        .bind("system", system)
                        .map((row, _) -> row(row))
                        .findOne());
    }

    private static Row row(ResultSet row) throws SQLException {
        var at = row.getObject("acknowledged_at", OffsetDateTime.class);
        return new Row(
                row.getString("system"),
                row.getInt("version"),
                EventJson.read(row.getString("terms"), SystemTerms.class),
                row.getBoolean("connected"),
                row.getLong("position"),
                at == null ? null : at.toInstant());
    }

    private SystemView view(Row row) {
        var terms = row.terms();
        return new SystemView(
                row.system(),
                row.version(),
                terms.name(),
                terms.clientId(),
                terms.fields(),
                row.connected(),
                row.position(),
                row.acknowledgedAt(),
                row.connected() ? behind(row) : null);
    }

    private Behind behind(Row row) {
        var lag = log.lag(row.system(), row.terms().clientId(), row.position());
        var since = lag.since();
        long seconds =
                since == null
                        ? 0
                        : Math.max(0, Duration.between(since, clock.instant()).toSeconds());
        return new Behind(lag.events(), lag.customers(), seconds, since);
    }
}
