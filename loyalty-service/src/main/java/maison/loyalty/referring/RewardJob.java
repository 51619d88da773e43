package maison.loyalty.referring;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import maison.loyalty.LoyaltyProblems;
import maison.loyalty.account.LoyaltyRefusal;
import maison.loyalty.account.Referral.Outcome;
import maison.loyalty.referring.Acquaintance.Answer;
import maison.loyalty.referring.ReferralTable.Row;
import maison.loyalty.referring.Rewarding.Wish;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.persons.Persons;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Gives the reward of referrals that are due, and takes it back where the purchase was.
///
/// What is due stands in a table that follows from the accounts' own events, and what was done
/// changes that table in the same transaction. So whatever is killed when, each is settled once;
/// two replicas at it decide on the same accounts, and the second finds it done.
@Singleton
class RewardJob {

    private static final Logger LOG = Logger.getLogger(RewardJob.class);
    private static final int BATCH = 100;
    private static final String JOB = "reward-job";

    /// For so long the question whether the two are one household is asked again; then somebody has
    /// to look.
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final ReferralTable table;
    private final Rewarding rewarding;
    private final Acquaintance acquaintance;
    private final Persons persons;
    private final Clock clock;

    RewardJob(
            ReferralTable table,
            Rewarding rewarding,
            Acquaintance acquaintance,
            Persons persons,
            Clock clock) {
        this.table = table;
        this.rewarding = rewarding;
        this.acquaintance = acquaintance;
        this.persons = persons;
        this.clock = clock;
    }

    @Scheduled(
            every = "{maison.loyalty.referrals-every}",
            delayed = "{maison.loyalty.review-delay}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        Instant now = clock.instant();
        List<Row> lost = new ArrayList<>(table.lost(BATCH));
        lost.removeIf(row -> persons.areOne(row.referrer(), row.referred()));
        lost.forEach(row ->
                goOn(row, () -> settle(row, Outcome.TAKEN_BACK, "purchase-returned", now) == null));
        // Who gives no answer to one question has none for the next.
        for (Row row : table.due(BATCH)) {
            if (!goOn(row, () -> reward(row, now))) {
                return;
            }
        }
    }

    /// One that cannot be settled must not keep all others waiting for ever.
    private static boolean goOn(Row row, BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.errorf(e, "The referral of %s could not be settled", row.referred());
            return true;
        }
    }

    /// False if it has to wait.
    private boolean reward(Row row, Instant now) {
        String doubt = doubt(row, now);
        if (doubt == null) {
            return false;
        }
        if (!doubt.isEmpty()) {
            settle(row, Outcome.HELD, doubt, now);
            return true;
        }
        LoyaltyRefusal no = settle(row, Outcome.REWARDED, null, now);
        if (no instanceof LoyaltyRefusal.CapReached
                || no instanceof LoyaltyRefusal.AccountNotOpen
                || no instanceof LoyaltyRefusal.NoBonusFor) {
            settle(row, Outcome.HELD, LoyaltyProblems.codeOf(no), now);
        }
        return true;
    }

    /// Why somebody has to look first; empty if nobody has to, null if that cannot be said yet.
    private @Nullable String doubt(Row row, Instant now) {
        if (persons.areOne(row.referrer(), row.referred())) {
            return "same-person";
        }
        boolean eachOther =
                table.of(row.referrer())
                        .filter(other -> other.referrer().equals(row.referred()))
                        .isPresent();
        if (eachOther) {
            return "each-other";
        }
        Answer answer = acquaintance.ask(row.referrer(), row.referred());
        Instant since = row.qualifiedAt();
        return switch (answer) {
            case UNRELATED -> "";
            case RELATED -> "same-household";
            case UNKNOWN -> "not-known";
            case LATE ->
                    since == null || since.plus(PATIENCE).isBefore(now) ? "not-answered" : null;
        };
    }

    private @Nullable LoyaltyRefusal settle(
            Row row, Outcome outcome, @Nullable String reason, Instant now) {
        var context = CommandContext.system(JOB, "settle %s %s".formatted(row.referred(), now));
        LoyaltyRefusal no =
                rewarding.settle(
                        new Wish(row.referred(), outcome, row.referrer(), reason, JOB, false, now),
                        Call.of(context));
        if (no != null) {
            LOG.infof(
                    "Referral of %s is not %s: %s",
                    row.referred(), outcome, LoyaltyProblems.codeOf(no));
        }
        return no;
    }
}
