package maison.customer.documents.filing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.customer.documents.FileRecords;
import maison.customer.documents.file.Sort;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.inbox.PassingTrouble;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/// Removes photos and scans to which their customer has not consented any more for a while: until
/// then a slip at the counter, or a change of mind, can be undone. What a legal hold is on stays.
@Singleton
public class LapsedFiles {

    private static final Logger LOG = Logger.getLogger(LapsedFiles.class);
    private static final int BATCH = 200;
    private static final String JOB = "consent-lapsed";

    // Who said no under whichever of their ids; whether that is their last word is asked of each.
    private static final String CANDIDATES =
            """
            select f.customer_id, f.sort, f.file_id
            from files f cross join lateral person_ids(f.customer_id) as person (ids)
            where f.sort <> 'document'
              and (f.customer_id, f.sort, f.file_id) > (:customer, :sort, :file)
              and exists (select from consents c
                          where c.customer_id = any(person.ids)
                            and c.purpose = case f.sort when 'photo' then :photos else :scans end
                            and not c.granted and c.at < :before)
              and not exists (select from legal_holds h
                              where h.customer_id = any(person.ids) and h.lifted_at is null)
            order by f.customer_id, f.sort, f.file_id limit :limit
            """;

    private record Place(UUID customer, String sort, UUID file) {

        private static final Place FIRST = new Place(new UUID(0, 0), "", new UUID(0, 0));
    }

    private final Jdbi jdbi;
    private final FileConsent consent;
    private final FileRecords records;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Duration keep;

    LapsedFiles(
            Jdbi jdbi,
            FileConsent consent,
            FileRecords records,
            MeterRegistry meters,
            Clock clock,
            @ConfigProperty(name = "maison.files.keep-after-withdrawal") Duration keep) {
        if (keep.isNegative()) {
            throw new IllegalStateException(
                    "maison.files.keep-after-withdrawal must not be negative");
        }
        this.jdbi = jdbi;
        this.consent = consent;
        this.records = records;
        this.meters = meters;
        this.clock = clock;
        this.keep = keep;
    }

    /// Looks at everything once.
    @Scheduled(
            every = "{maison.files.lapse-every}",
            delayed = "{maison.files.lapse-delay}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    public void run() {
        Instant now = clock.instant();
        Instant before = now.minus(keep);
        int removed = 0;
        var found = candidates(Place.FIRST, before);
        while (!found.isEmpty()) {
            for (var each : found) {
                removed += removeOrLeave(each, before, now) ? 1 : 0;
            }
            found = candidates(found.getLast(), before);
        }
        if (removed > 0) {
            meters.counter("maison.files.lapsed").increment(removed);
            LOG.infof("Removed %d files whose consent was taken back", removed);
        }
    }

    private List<Place> candidates(Place after, Instant before) {
        return jdbi.withHandle(handle ->
                handle.createQuery(CANDIDATES)
                        .bind("customer", after.customer())
                        .bind("sort", after.sort())
                        .bind("file", after.file())
                        .bind("photos", FileConsent.purposeOf(Sort.PHOTO).json())
                        .bind("scans", FileConsent.purposeOf(Sort.SCAN).json())
                        .bind("before", before)
                        .bind("limit", BATCH)
                        .map((row, _) ->
                                new Place(
                                        row.getObject("customer_id", UUID.class),
                                        row.getString("sort"),
                                        row.getObject("file_id", UUID.class)))
                        .list());
    }

    // One that cannot be removed keeps none of the others; the next run tries it again.
    private boolean removeOrLeave(Place place, Instant before, Instant now) {
        try {
            return remove(place, before, now);
        } catch (RuntimeException failure) {
            if (PassingTrouble.in(failure)) {
                throw failure;
            }
            LOG.errorf(failure, "Cannot remove the %s %s", place.sort(), place.file());
            return false;
        }
    }

    private boolean remove(Place place, Instant before, Instant now) {
        var sort = Sort.of(place.sort());
        if (!consent.lapsedBefore(place.customer(), sort, before)) {
            return false;
        }
        var context = CommandContext.system(JOB, JOB + " " + place.file());
        return records.remove(sort, place.customer(), place.file(), now, Call.of(context))
                        instanceof Done<?, ?, ?> done
                && !done.repeated();
    }
}
