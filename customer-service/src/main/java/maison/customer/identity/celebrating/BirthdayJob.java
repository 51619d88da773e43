package maison.customer.identity.celebrating;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.customer.finding.directory.BirthMonths;
import maison.customer.identity.BirthdayRecords;
import maison.customer.identity.birthday.BirthdayCommand.Begin;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Outcome.Done;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Notes that the month of somebody's birthday has begun where they live.
///
/// It looks at those whose token says that the month is theirs and of whom it was not noted this
/// year: so what was missed while nothing ran is made up for within the month, and a birthday that
/// becomes known in its month counts at once. The customer's own stream keeps it from being noted
/// twice, whoever else is at it.
@Singleton
class BirthdayJob {

    private static final Logger LOG = Logger.getLogger(BirthdayJob.class);
    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String JOB = "birthday-job";

    private final BirthMonths months;
    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final BirthdayRecords records;
    private final Clock clock;
    private final ZoneId fallback;

    BirthdayJob(
            BirthMonths months,
            Profiles profiles,
            OpenedProfiles opened,
            BirthdayRecords records,
            Clock clock,
            @ConfigProperty(name = "maison.birthdays.zone") ZoneId fallback) {
        this.months = months;
        this.profiles = profiles;
        this.opened = opened;
        this.records = records;
        this.clock = clock;
        this.fallback = fallback;
    }

    @Scheduled(
            every = "{maison.birthdays.every}",
            delayed = "{maison.birthdays.delay}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        Instant now = clock.instant();
        int noted = 0;
        for (Month month : BirthdayMonth.anywhere(now)) {
            noted += noteAll(month, now);
        }
        if (noted > 0) {
            LOG.infof("Months of %d birthdays began", noted);
        }
    }

    private int noteAll(Month month, Instant now) {
        int year = BirthdayMonth.yearOf(month, now);
        int noted = 0;
        UUID after = FIRST;
        List<UUID> found;
        do {
            found = months.notNoted(month, year, after, BATCH);
            noted += note(profiles.findAll(found), now);
            after = found.isEmpty() ? after : found.getLast();
        } while (found.size() == BATCH);
        return noted;
    }

    private int note(List<ProfileRow> rows, Instant now) {
        // Somebody known under several ids has one birthday, noted under the survivor's.
        var people =
                opened.open(
                        rows.stream()
                                .filter(row -> row.mergedInto() == null && !row.erased())
                                .toList());
        var begins = new ArrayList<Begin>();
        people.forEach((customer, person) -> {
            Integer year = BirthdayMonth.yearOf(person, fallback, now);
            if (year != null) {
                begins.add(new Begin(customer, year, now));
            }
        });
        int noted = 0;
        for (var outcome : records.beginAll(begins, BirthdayJob::call)) {
            if (outcome.toCompletableFuture().join() instanceof Done<?, ?, ?> done
                    && !done.repeated()) {
                noted++;
            }
        }
        return noted;
    }

    private static Call call(Begin begin) {
        var cause = "birthday %s %d".formatted(begin.customerId(), begin.year());
        return Call.of(CommandContext.system(JOB, cause));
    }
}
