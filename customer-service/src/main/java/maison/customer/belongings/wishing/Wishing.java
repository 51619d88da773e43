package maison.customer.belongings.wishing;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import maison.customer.belongings.BelongingProblems;
import maison.customer.belongings.WishRecords;
import maison.customer.belongings.wish.Wish.Made;
import maison.customer.belongings.wish.WishCommand;
import maison.customer.belongings.wish.WishCommand.Change;
import maison.customer.belongings.wish.WishCommand.Drop;
import maison.customer.belongings.wish.WishCommand.Fulfil;
import maison.customer.belongings.wish.WishCommand.Make;
import maison.customer.belongings.wish.WishRefusal.WishIdTaken;
import maison.customer.belongings.wishes.WishWords;
import maison.customer.belongings.wishing.WishResource.Kept;
import maison.customer.identity.profile.CustomerKeys;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.sealing.SubjectKey;
import maison.platform.security.Caller;

/// Turns what is sent into commands on a wish, and their outcome into an answer.
@Singleton
final class Wishing {

    private final WishRecords records;
    private final CustomerKeys keys;
    private final Caller caller;
    private final Clock clock;

    Wishing(WishRecords records, CustomerKeys keys, Caller caller, Clock clock) {
        this.records = records;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    Response make(UUID id, UUID wishId, WishForm form) {
        var key = keys.of(id);
        var words = form.words();
        var command =
                new Make(
                        id, wishId, form.sku(), form.recipient(), words.seal(key), clock.instant());
        return switch (records.run(id, wishId, command, caller.call())) {
            case Done(_, _, var version, _) -> kept(201, id, wishId, version).build();
            case Refused(WishIdTaken taken) ->
                    saysAlready(id, wishId, form, words, key)
                            ? kept(200, id, wishId, records.load(id, wishId).version())
                                    .header("Idempotent-Replayed", "true")
                                    .build()
                            : BelongingProblems.problemOf(taken).toResponse();
            case Refused(var refusal) -> BelongingProblems.problemOf(refusal).toResponse();
        };
    }

    Response change(UUID id, UUID wishId, WishForm form) {
        var words = form.words().seal(keys.of(id));
        return run(id, wishId, new Change(form.sku(), form.recipient(), words, clock.instant()));
    }

    Response fulfil(UUID id, UUID wishId, UUID saleId, String lineId) {
        keys.of(id);
        return run(id, wishId, new Fulfil(saleId, lineId, clock.instant()));
    }

    Response drop(UUID id, UUID wishId) {
        keys.of(id);
        return switch (records.run(id, wishId, new Drop(clock.instant()), caller.call())) {
            case Done(_, _, _, _) -> Response.noContent().build();
            case Refused(var refusal) -> BelongingProblems.problemOf(refusal).toResponse();
        };
    }

    private Response run(UUID id, UUID wishId, WishCommand command) {
        return switch (records.run(id, wishId, command, caller.call())) {
            case Done(_, _, var version, _) -> kept(200, id, wishId, version).build();
            case Refused(var refusal) -> BelongingProblems.problemOf(refusal).toResponse();
        };
    }

    private boolean saysAlready(
            UUID id, UUID wishId, WishForm form, WishWords words, SubjectKey key) {
        return records.load(id, wishId).state() instanceof Made made
                && Objects.equals(made.sku(), form.sku())
                && Objects.equals(made.recipient(), form.recipient())
                && WishWords.open(key, made.words()).equals(words);
    }

    private static Response.ResponseBuilder kept(int status, UUID id, UUID wishId, int version) {
        return Response.status(status)
                .entity(new Kept(id, wishId, version))
                .header("ETag", ETags.of(version));
    }
}
