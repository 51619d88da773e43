package maison.loyalty.simulating;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import maison.loyalty.simulating.Simulation.State;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Keeps simulations with their progress and what came of them.
@Singleton
class Simulations {

    /// Of a replica that has been silent for so long nothing more is to be heard.
    private static final String SILENCE = "interval '1 minute'";

    private static final String SELECT =
            """
            select simulation_id, draft_id, hash, rules, releases, replayed_from, as_of, position,
                asked_by, started_at, millis, accounts_done, accounts_of, events_read,
                case when lost then 'failed' else state end as state,
                case when lost then 'The service stopped while it ran; ask for it again.'
                    else error end as error
            from (select *, state = 'running' and beat_at < clock_timestamp() - %s as lost
                from programme_simulations) s
            """
                    .formatted(SILENCE);

    private final Jdbi jdbi;

    Simulations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What was left behind by a process that is no more did not end. For whoever holds the lock.
    void abandon(Handle handle) {
        handle.createUpdate(
                        "update programme_simulations set state = 'failed', error ="
                                + " 'The service stopped while it ran; ask for it again.'"
                                + " where state = 'running'")
                .execute();
    }

    void insert(Simulation simulation) {
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                """
                                insert into programme_simulations (simulation_id, draft_id, hash,
                                    rules, releases, replayed_from, as_of, position, asked_by,
                                    state, started_at, accounts_of)
                                values (:id, :draft, :hash, :rules, :releases, :from, :asOf,
                                    :position, :by, 'running', :started, :of)
                                """)
                        .bind("id", simulation.id())
                        .bind("draft", simulation.draft())
                        .bind("hash", simulation.hash())
                        .bind("rules", simulation.rules())
                        .bind("releases", simulation.releases())
                        .bind("from", utc(simulation.from()))
                        .bind("asOf", utc(simulation.asOf()))
                        .bind("position", simulation.position())
                        .bind("by", simulation.askedBy())
                        .bind("started", utc(simulation.startedAt()))
                        .bind("of", simulation.accountsOf())
                        .execute());
    }

    /// Says how far it is.
    ///
    /// @return whether to go on: nobody asked to cancel it
    boolean progress(UUID id, long accounts, long events, long millis) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                update programme_simulations set accounts_done = :accounts,
                                    events_read = :events, millis = :millis,
                                    beat_at = clock_timestamp()
                                where simulation_id = :id and state = 'running'
                                returning not cancel_asked
                                """)
                        .bind("id", id)
                        .bind("accounts", accounts)
                        .bind("events", events)
                        .bind("millis", millis)
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false));
    }

    void end(UUID id, State state, @Nullable String error, @Nullable String report) {
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                """
                                update programme_simulations set state = :state, error = :error,
                                    report = :report
                                where simulation_id = :id and state = 'running'
                                """)
                        .bind("id", id)
                        .bind("state", state.word())
                        .bind("error", error)
                        .bind("report", report)
                        .execute());
    }

    void cancel(UUID id) {
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                "update programme_simulations set cancel_asked = true"
                                        + " where simulation_id = :id")
                        .bind("id", id)
                        .execute());
    }

    /// A simulation of a draft; null if there is none of this id.
    @Nullable Simulation find(UUID draft, UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(SELECT + " where draft_id = :draft and simulation_id = :id")
                        .bind("draft", draft)
                        .bind("id", id)
                        .map((row, _) -> simulation(row))
                        .findOne()
                        .orElse(null));
    }

    /// The one that runs; null if none does.
    @Nullable Simulation running() {
        return jdbi.withHandle(handle ->
                handle.createQuery(SELECT + " where state = 'running' and not lost limit 1")
                        .map((row, _) -> simulation(row))
                        .findOne()
                        .orElse(null));
    }

    /// Those of a draft before an instant, the latest first.
    List<Simulation> of(UUID draft, Instant before, UUID beforeId, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                SELECT
                                        + " where draft_id = :draft"
                                        + " and (started_at, simulation_id) < (:at, :id)"
                                        + " order by started_at desc, simulation_id desc"
                                        + " limit :limit")
                        .bind("draft", draft)
                        .bind("at", utc(before))
                        .bind("id", beforeId)
                        .bind("limit", limit)
                        .map((row, _) -> simulation(row))
                        .list());
    }

    /// What came of it, as JSON; null unless it is done.
    @Nullable String report(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select report from programme_simulations"
                                        + " where simulation_id = :id and report is not null")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(null));
    }

    private static Simulation simulation(ResultSet row) throws SQLException {
        OffsetDateTime from = row.getObject("replayed_from", OffsetDateTime.class);
        return new Simulation(
                row.getObject("simulation_id", UUID.class),
                row.getObject("draft_id", UUID.class),
                row.getString("hash"),
                row.getString("rules"),
                row.getInt("releases"),
                from == null ? null : from.toInstant(),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getLong("position"),
                row.getString("asked_by"),
                State.of(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getLong("millis"),
                row.getLong("accounts_done"),
                row.getLong("accounts_of"),
                row.getLong("events_read"),
                row.getString("error"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
