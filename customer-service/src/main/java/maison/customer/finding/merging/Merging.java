package maison.customer.finding.merging;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.Customers;
import maison.customer.finding.merging.Pair.Pairs;
import maison.customer.identity.customer.Customer;
import maison.customer.identity.customer.CustomerCommand.Absorb;
import maison.customer.identity.customer.CustomerCommand.Follow;
import maison.customer.identity.customer.CustomerCommand.LetGo;
import maison.customer.identity.customer.CustomerCommand.Merge;
import maison.customer.identity.customer.CustomerCommand.Unmerge;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerRefusal;
import maison.customer.identity.customer.Field;
import maison.customer.identity.customer.Survival;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.AppendTransaction;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.eventstore.PreconditionFailed;
import maison.platform.eventstore.StoredAnswer;
import maison.platform.http.ETags;
import maison.platform.http.Idempotency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Merges and separates: each is one act on the streams of both, so that never one half of it is
/// stored, and who merges the other way round at the same moment loses the race.
@Singleton
final class Merging {

    /// The answer to a merge.
    @Schema(name = "Merged")
    record Merged(
            UUID mergeId,
            UUID customerId,
            UUID absorbed,
            int version,
            Map<Field, Survival> fields) {}

    /// The answer to a separation.
    @Schema(name = "Separated")
    record Separated(
            UUID mergeId,
            UUID customerId,
            @Schema(description = "The former survivor") UUID from,
            List<UUID> sales) {}

    private final Customers customers;
    private final Pairs pairs;
    private final Acts acts;
    private final MergeMetrics metrics;
    private final Clock clock;

    Merging(Customers customers, Pairs pairs, Acts acts, MergeMetrics metrics, Clock clock) {
        this.customers = customers;
        this.pairs = pairs;
        this.acts = acts;
        this.metrics = metrics;
        this.clock = clock;
    }

    Response merge(UUID survivor, MergeForm form, Call call) {
        var absorbed = form.absorbed();
        var choices = form.choices(pairs.of(survivor, absorbed).suggestions());
        var mergeId = AppendTransaction.newId();
        var now = clock.instant();
        var absorb = new Absorb(mergeId, absorbed, choices, now);
        var merge = new Merge(mergeId, survivor, now);
        var outcome =
                run(
                        call,
                        act -> {
                            var taken = act.decide(customers.runner(), survivor, absorb);
                            if (taken instanceof Refused<?, ?, ?>) {
                                return taken;
                            }
                            var given =
                                    act.decide(
                                            customers.runner(),
                                            absorbed,
                                            merge,
                                            form.absorbedVersion());
                            return given instanceof Refused<?, ?, ?> ? given : taken;
                        },
                        done -> answer(mergeId, absorbed, choices, done));
        return switch (outcome) {
            case Done<Customer, CustomerEvent, CustomerRefusal> done -> {
                metrics.merged();
                yield Idempotency.first(answer(mergeId, absorbed, choices, done));
            }
            case Refused(var refusal) -> CustomerProblems.problemOf(refusal).toResponse();
        };
    }

    /// @param version of the person as the client saw them
    Response separate(Merges.Merge merge, List<UUID> sales, int version, Call call) {
        var now = clock.instant();
        var above = above(merge.customerId());
        var root = pairs.row(above.isEmpty() ? merge.customerId() : above.getFirst());
        if (root.erased()) {
            return CustomerProblems.erased().toResponse();
        }
        if (root.version() != version) {
            throw new PreconditionFailed(version, root.version());
        }
        var body = new Separated(merge.mergeId(), merge.absorbed(), merge.customerId(), sales);
        var answer = Idempotency.answer(200, body, Map.of());
        var outcome =
                run(
                        call,
                        act -> {
                            // From the top down: the version that the client saw is the first's.
                            for (int i = 0; i < above.size(); i++) {
                                var next =
                                        i + 1 < above.size()
                                                ? above.get(i + 1)
                                                : merge.customerId();
                                var moved = new Follow(next, List.of(), now);
                                var told = act.decide(customers.runner(), above.get(i), moved);
                                if (told instanceof Refused<?, ?, ?>) {
                                    return told;
                                }
                            }
                            var let = new LetGo(merge.mergeId(), now);
                            var letGo = act.decide(customers.runner(), merge.customerId(), let);
                            if (letGo instanceof Refused<?, ?, ?>) {
                                return letGo;
                            }
                            var undo = new Unmerge(merge.mergeId(), sales, now);
                            return act.decide(customers.runner(), merge.absorbed(), undo);
                        },
                        _ -> answer);
        return switch (outcome) {
            case Done(_, _, _, _) -> {
                metrics.unmerged();
                yield Idempotency.first(answer);
            }
            case Refused(var refusal) -> CustomerProblems.problemOf(refusal).toResponse();
        };
    }

    /// Whom an id stands for by way of whom, the survivor of all first; nobody for a survivor.
    private List<UUID> above(UUID id) {
        var above = new ArrayList<UUID>();
        @Nullable UUID next = pairs.row(id).mergedInto();
        while (next != null) {
            above.addFirst(next);
            next = pairs.row(next).mergedInto();
        }
        return above;
    }

    private interface Attempt {
        Outcome<Customer, CustomerEvent, CustomerRefusal> decide(Act act);
    }

    private interface Answer {
        StoredAnswer of(Done<Customer, CustomerEvent, CustomerRefusal> done);
    }

    private Outcome<Customer, CustomerEvent, CustomerRefusal> run(
            Call call, Attempt attempt, Answer answer) {
        return acts.run(
                call,
                attempt::decide,
                stopped -> new Refused<>((CustomerRefusal) stopped),
                outcome ->
                        outcome instanceof Done<Customer, CustomerEvent, CustomerRefusal> done
                                ? answer.of(done)
                                : Idempotency.answer(500, Map.of(), Map.of()));
    }

    private static StoredAnswer answer(
            UUID mergeId,
            UUID absorbed,
            Map<Field, Survival> choices,
            Done<Customer, CustomerEvent, CustomerRefusal> done) {
        var survivor = done.id();
        return Idempotency.answer(
                201,
                new Merged(mergeId, survivor, absorbed, done.version(), choices),
                Map.of(
                        "ETag",
                        ETags.of(done.version()),
                        "Location",
                        "/v1/customers/" + survivor + "/merges/" + mergeId));
    }
}
