package maison.customer.privacy.retaining;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import maison.customer.identity.customer.CustomerRefusal.UnderLegalHold;
import maison.customer.privacy.erasure.Eraser;
import maison.customer.privacy.holds.HoldList;
import maison.customer.privacy.retaining.DueList.Due;
import maison.customer.privacy.retaining.Inactive.Client;
import maison.customer.privacy.retention.Inactivity;
import maison.customer.privacy.retention.RetentionPolicy.Version;
import maison.customer.privacy.retention.Verdict;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Locks;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Notes who is due by the policies that are on, and erases those whose notice is over.
///
/// One replica does it. Each decision is committed by itself, so whatever stops it, the next run
/// goes on: whom it erased without saying so is told by the erasure's reason.
@Singleton
class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);
    private static final int BATCH = 200;
    private static final String JOB = "retention-job";
    private static final long LOCK = Locks.SERVICES + 57;

    private final Jdbi jdbi;
    private final Policies policies;
    private final Inactive inactive;
    private final DueList list;
    private final Eraser eraser;
    private final Clock clock;

    RetentionJob(
            Jdbi jdbi,
            Policies policies,
            Inactive inactive,
            DueList list,
            Eraser eraser,
            Clock clock) {
        this.jdbi = jdbi;
        this.policies = policies;
        this.inactive = inactive;
        this.list = list;
        this.eraser = eraser;
        this.clock = clock;
    }

    @Scheduled(
            every = "{maison.retention.every}",
            delayed = "{maison.retention.delay}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        if (!inactive.isKnown()) {
            LOG.info("Nobody is erased by policy before the topics' history is read");
            return;
        }
        try (Handle session = jdbi.open()) {
            if (locked(session, "pg_try_advisory_lock")) {
                try {
                    runAlone();
                } finally {
                    locked(session, "pg_advisory_unlock");
                }
            }
        }
    }

    private static boolean locked(Handle session, String function) {
        return session.createQuery("select %s(:lock)".formatted(function))
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    private void runAlone() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var inForce = new HashMap<String, Version>();
        for (var policy : policies.all()) {
            Version version = policy.inForce();
            if (version != null) {
                inForce.put(policy.policyId(), version);
                find(policy.policyId(), version, today, now);
            }
        }
        carryOut(inForce, today);
    }

    private void find(String policy, Version version, LocalDate today, Instant now) {
        var terms = version.terms();
        inactive.each(
                Inactivity.before(terms.after(), today),
                terms.clients(),
                page ->
                        list.find(
                                policy,
                                version,
                                page.stream().map(Client::customer).toList(),
                                now,
                                today.plus(terms.notice())));
    }

    private void carryOut(Map<String, Version> inForce, LocalDate today) {
        Due place = Due.START;
        List<Due> page;
        do {
            page = list.page(place, today, BATCH);
            if (!page.isEmpty()) {
                carryOut(page, inForce, today);
                place = page.getLast();
            }
        } while (page.size() == BATCH);
    }

    private void carryOut(List<Due> page, Map<String, Version> inForce, LocalDate today) {
        var ids = page.stream().map(Due::customerId).distinct().toList();
        Map<UUID, Client> clients =
                inactive.of(ids).stream()
                        .collect(Collectors.toMap(Client::customer, Function.identity()));
        var holding = jdbi.withHandle(handle -> HoldList.holding(handle, ids));
        for (Due due : page) {
            var holds = holding.getOrDefault(due.customerId(), new TreeSet<>());
            try {
                carryOut(due, clients.get(due.customerId()), holds, inForce, today);
            } catch (RuntimeException e) {
                // One must not keep the others: the next run tries again.
                LOG.errorf(e, "Customer %s is due, and was not erased", due.customerId());
            }
        }
    }

    private void carryOut(
            Due due,
            @Nullable Client client,
            Set<String> holds,
            Map<String, Version> inForce,
            LocalDate today) {
        if (client == null) {
            gone(due);
            return;
        }
        Version version = inForce.get(due.policyId());
        Instant now = clock.instant();
        switch (Verdict.of(due.version(), version, client.last(), client.buyer(), holds, today)) {
            case ERASE -> erase(due);
            case HELD -> list.hold(due, holds, now);
            case ACTIVE -> list.end(due, "active", now);
            case POLICY_CHANGED -> list.end(due, "policy-changed", now);
        }
    }

    private void erase(Due due) {
        String reason = reason(due);
        var context = CommandContext.system(JOB, "%s %s".formatted(reason, due.customerId()));
        switch (eraser.erase(due.customerId(), reason, Call.of(context), null)) {
            case Done(_, _, _, _) -> gone(due);
            case Refused(UnderLegalHold(var kinds)) -> list.hold(due, kinds, clock.instant());
            case Refused(var refusal) ->
                    throw new IllegalStateException("Somebody due is not erased: " + refusal);
        }
    }

    /// By this policy, or by whoever was first.
    private void gone(Due due) {
        boolean ours =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        """
                                        select exists (select from erasures
                                            where customer_id = :customer
                                              and reason = :reason)
                                        """)
                                .bind("customer", due.customerId())
                                .bind("reason", reason(due))
                                .mapTo(Boolean.class)
                                .one());
        if (ours) {
            list.end(due, "erased", clock.instant());
        }
        list.drop(due);
    }

    private static String reason(Due due) {
        return "retention-%s-v%d".formatted(due.policyId(), due.version());
    }
}
