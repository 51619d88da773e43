package maison.customer.family.tying;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import maison.customer.clienteling.KeepsakeProblems;
import maison.customer.family.RelationRecords;
import maison.customer.family.relation.Relation.Standing;
import maison.customer.family.relation.RelationCommand.End;
import maison.customer.family.relation.RelationCommand.Relate;
import maison.customer.family.relation.RelationCommand.Restate;
import maison.customer.family.relation.RelationRefusal.RelationIdTaken;
import maison.customer.family.relations.RelationWords;
import maison.customer.family.tying.RelationResource.Tied;
import maison.customer.identity.profile.CustomerKeys;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.http.ProblemException;
import maison.platform.sealing.SubjectKey;
import maison.platform.sealing.Vault;
import maison.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/// Turns what staff enter into commands on a relation, and their outcome into an answer.
@Singleton
final class Tying {

    private record Keys(SubjectKey customer, SubjectKey other) {}

    private final RelationRecords records;
    private final CustomerKeys customers;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    Tying(
            RelationRecords records,
            CustomerKeys customers,
            Vault vault,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.customers = customers;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    Response relate(UUID id, UUID relationId, RelationForm form) {
        var words = form.words();
        var keys = keys(id, relationId, form.customerId());
        var sealed = words.seal(keys.customer(), keys.other());
        var command = new Relate(id, relationId, form.customerId(), sealed, clock.instant());
        return switch (records.run(id, relationId, command, caller.call())) {
            case Done(_, _, var version, _) -> tied(201, id, relationId, version).build();
            case Refused(RelationIdTaken taken) ->
                    saysAlready(id, relationId, form, words, keys)
                            ? tied(200, id, relationId, records.load(id, relationId).version())
                                    .header("Idempotent-Replayed", "true")
                                    .build()
                            : KeepsakeProblems.problemOf(taken).toResponse();
            case Refused(var refusal) -> KeepsakeProblems.problemOf(refusal).toResponse();
        };
    }

    Response restate(UUID id, UUID relationId, RelationForm form) {
        var words = form.words();
        var keys = keys(id, relationId, form.customerId());
        var sealed = words.seal(keys.customer(), keys.other());
        var command = new Restate(form.customerId(), sealed, clock.instant());
        return switch (records.run(id, relationId, command, caller.call())) {
            case Done(_, _, var version, _) -> tied(200, id, relationId, version).build();
            case Refused(var refusal) -> KeepsakeProblems.problemOf(refusal).toResponse();
        };
    }

    Response end(UUID id, UUID relationId) {
        customers.of(id);
        return switch (records.run(id, relationId, new End(clock.instant()), caller.call())) {
            case Done(_, _, _, _) -> Response.noContent().build();
            case Refused(var refusal) -> KeepsakeProblems.problemOf(refusal).toResponse();
        };
    }

    private Keys keys(UUID id, UUID relationId, @Nullable UUID otherId) {
        var other =
                otherId == null
                        ? vault.keyFor(RelationRecords.streamOf(id, relationId))
                                .orElseThrow(Tying::over)
                        : customers.of(otherId);
        return new Keys(customers.of(id), other);
    }

    // The key of somebody who is no customer goes with the relation that told of them.
    private static ProblemException over() {
        return new ProblemException(KeepsakeProblems.gone("relation", "ended"));
    }

    private boolean saysAlready(
            UUID id, UUID relationId, RelationForm form, RelationWords words, Keys keys) {
        return records.load(id, relationId).state() instanceof Standing standing
                && Objects.equals(standing.otherId(), form.customerId())
                && RelationWords.open(keys.customer(), keys.other(), standing.words())
                        .equals(words);
    }

    private static Response.ResponseBuilder tied(
            int status, UUID id, UUID relationId, int version) {
        return Response.status(status)
                .entity(new Tied(id, relationId, version))
                .header("ETag", ETags.of(version));
    }
}
