package maison.analytics.assessment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import maison.analytics.SqlArray;
import maison.analytics.model.LifetimeValue;
import maison.analytics.modelling.ModelVersion;
import maison.analytics.modelling.ModelVersions;
import maison.analytics.scoring.Scoring;
import maison.analytics.scoring.Scorings;
import maison.analytics.segment.SegmentRules;
import maison.analytics.statistics.Statistics;
import maison.analytics.telling.Memberships;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Assesses everybody, or those whose statistics changed. Only one process at a time may: the
/// caller sees to that.
@Singleton
public final class AssessmentRuns {

    private static final int BATCH = 2_000;

    /// The last full run.
    ///
    /// @param asOf the day it looked at everybody
    private record Run(
            LocalDate asOf, @Nullable Integer model, int rules, Instant started, Instant ended) {}

    private final Jdbi jdbi;
    private final Clock clock;
    private final Memberships memberships;
    private final LifetimeValue over;

    AssessmentRuns(Jdbi jdbi, Clock clock, Memberships memberships, Horizon horizon) {
        this.jdbi = jdbi;
        this.memberships = memberships;
        this.clock = clock;
        this.over = new LifetimeValue(horizon.months(), horizon.monthlyRate());
    }

    /// Measures the scores anew and assesses everybody with the newest versions, in short
    /// transactions.
    ///
    /// @param progress is told how many are done
    public void everybody(LocalDate asOf, LongConsumer progress) {
        var started = clock.instant();
        var assessor =
                jdbi.inTransaction(handle -> assessor(handle, Scorings.measure(handle, asOf)));
        UUID last = null;
        long done = 0;
        while (true) {
            UUID after = last;
            var batch = jdbi.inTransaction(handle -> assessAfter(handle, assessor, after));
            if (batch.isEmpty()) {
                break;
            }
            last = batch.getLast();
            done += batch.size();
            progress.accept(done);
        }
        long customers = done;
        jdbi.useTransaction(handle -> {
            Assessments.removeWithoutStatistics(handle, null);
            record(handle, assessor, started, customers);
            memberships.tellGone(handle, now());
        });
    }

    /// Assesses a batch of those whose statistics changed, with the scores as they were last
    /// measured.
    ///
    /// @return how many; zero also as long as nobody was ever scored
    public int changed() {
        return jdbi.inTransaction(handle -> {
            Optional<Scoring> scoring = Scorings.current(handle);
            if (scoring.isEmpty()) {
                return 0;
            }
            var customers = takeChanged(handle);
            var assessor = assessor(handle, scoring.get());
            var statistics = Statistics.of(handle, customers);
            Assessments.put(handle, statistics.stream().map(assessor::of).toList());
            Assessments.removeWithoutStatistics(handle, customers);
            memberships.tell(handle, customers, now());
            return customers.size();
        });
    }

    /// Whether a full run would differ from the last one: a newer model, newer rules, or a later
    /// day.
    ///
    /// @param pause for the later day alone, this much must have passed since the last run, and ten
    ///   times as long as it took
    public boolean isDue(LocalDate asOf, Duration pause) {
        return jdbi.withHandle(handle -> {
            var last = lastRun(handle);
            if (last.isEmpty()) {
                return Statistics.customers(handle) > 0;
            }
            var run = last.get();
            var model = ModelVersions.current(handle).map(ModelVersion::version);
            var took = Duration.between(run.started(), run.ended()).multipliedBy(10);
            var next = run.ended().plus(took.compareTo(pause) > 0 ? took : pause);
            return !model.equals(Optional.ofNullable(run.model()))
                    || StoredRules.current(handle).version() != run.rules()
                    || (asOf.isAfter(run.asOf()) && !clock.instant().isBefore(next));
        });
    }

    /// Customers whose statistics changed since they were assessed.
    public long waiting() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select count(*) from changed_customers")
                        .mapTo(Long.class)
                        .one());
    }

    private Assessor assessor(Handle handle, Scoring scoring) {
        SegmentRules rules = StoredRules.current(handle);
        return new Assessor(scoring, ModelVersions.current(handle), rules, over);
    }

    private List<UUID> assessAfter(Handle handle, Assessor assessor, @Nullable UUID after) {
        var customers = Statistics.idsAfter(handle, after, BATCH);
        // Unmarked before it is read: what changes after this is marked again and not missed.
        unmark(handle, customers);
        var batch = Statistics.of(handle, customers);
        Assessments.put(handle, batch.stream().map(assessor::of).toList());
        memberships.tell(handle, customers, now());
        return customers;
    }

    // As exact as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void unmark(Handle handle, List<UUID> customers) {
        handle.createUpdate("delete from changed_customers where customer_id = any(:customers)")
                .bind("customers", SqlArray.of("uuid", customers))
                .execute();
    }

    private static List<UUID> takeChanged(Handle handle) {
        return handle.createQuery(
                        """
                        delete from changed_customers where customer_id = any(array(
                            select customer_id from changed_customers limit :limit
                            for update skip locked))
                        returning customer_id
                        """)
                .bind("limit", BATCH)
                .mapTo(UUID.class)
                .list();
    }

    private static Optional<Run> lastRun(Handle handle) {
        return handle.createQuery(
                        """
                        select s.as_of, r.* from assessment_runs r
                        join scorings s on s.version = r.scoring_version
                        order by run_id desc limit 1
                        """)
                .map((row, _) ->
                        new Run(
                                row.getObject("as_of", LocalDate.class),
                                row.getObject("model_version", Integer.class),
                                row.getInt("rules_version"),
                                row.getTimestamp("started_at").toInstant(),
                                row.getTimestamp("ended_at").toInstant()))
                .findOne();
    }

    private void record(Handle handle, Assessor assessor, Instant started, long customers) {
        var versions = assessor.versions();
        handle.createUpdate(
                        """
                        insert into assessment_runs (scoring_version, model_version, rules_version,
                                                     started_at, ended_at, customers)
                        values (:scoring, :model, :rules, :started, :ended, :customers)
                        """)
                .bind("scoring", versions.scoring())
                .bind("model", versions.model())
                .bind("rules", versions.rules())
                .bind("started", started)
                .bind("ended", clock.instant())
                .bind("customers", customers)
                .execute();
    }
}
