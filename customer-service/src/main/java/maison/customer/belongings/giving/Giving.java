package maison.customer.belongings.giving;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import maison.customer.belongings.BelongingProblems;
import maison.customer.belongings.GiftRecords;
import maison.customer.belongings.gift.Gift.Planned;
import maison.customer.belongings.gift.GiftCommand;
import maison.customer.belongings.gift.GiftCommand.Plan;
import maison.customer.belongings.gift.GiftCommand.Reschedule;
import maison.customer.belongings.gift.GiftCommand.Reveal;
import maison.customer.belongings.gift.GiftCommand.Unmark;
import maison.customer.belongings.gift.GiftRefusal.GiftIdTaken;
import maison.customer.belongings.gifts.GiftWords;
import maison.customer.belongings.giving.GiftResource.Marked;
import maison.customer.identity.profile.CustomerKeys;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.sealing.SubjectKey;
import maison.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/// Turns what is sent into commands on a gift, and their outcome into an answer.
@Singleton
final class Giving {

    private final GiftRecords records;
    private final CustomerKeys keys;
    private final Caller caller;
    private final Clock clock;

    Giving(GiftRecords records, CustomerKeys keys, Caller caller, Clock clock) {
        this.records = records;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    Response plan(UUID id, UUID giftId, GiftForm form) {
        var key = keys.of(id);
        var command =
                new Plan(
                        id,
                        giftId,
                        form.recipient(),
                        form.present(),
                        form.until(),
                        form.words().seal(key),
                        clock.instant());
        return switch (records.run(id, giftId, command, caller.call())) {
            case Done(_, _, var version, _) -> marked(201, id, giftId, version).build();
            case Refused(GiftIdTaken taken) ->
                    saysAlready(id, giftId, form, key)
                            ? marked(200, id, giftId, records.load(id, giftId).version())
                                    .header("Idempotent-Replayed", "true")
                                    .build()
                            : BelongingProblems.problemOf(taken).toResponse();
            case Refused(var refusal) -> BelongingProblems.problemOf(refusal).toResponse();
        };
    }

    Response reschedule(UUID id, UUID giftId, @Nullable Instant until) {
        return run(id, giftId, new Reschedule(until, clock.instant()));
    }

    Response reveal(UUID id, UUID giftId) {
        return run(id, giftId, new Reveal(clock.instant()));
    }

    Response unmark(UUID id, UUID giftId) {
        keys.of(id);
        return switch (records.run(id, giftId, new Unmark(clock.instant()), caller.call())) {
            case Done(_, _, _, _) -> Response.noContent().build();
            case Refused(var refusal) -> BelongingProblems.problemOf(refusal).toResponse();
        };
    }

    private Response run(UUID id, UUID giftId, GiftCommand command) {
        keys.of(id);
        return switch (records.run(id, giftId, command, caller.call())) {
            case Done(_, _, var version, _) -> marked(200, id, giftId, version).build();
            case Refused(var refusal) -> BelongingProblems.problemOf(refusal).toResponse();
        };
    }

    private boolean saysAlready(UUID id, UUID giftId, GiftForm form, SubjectKey key) {
        return records.load(id, giftId).state() instanceof Planned gift
                && gift.plan().recipient().equals(form.recipient())
                && gift.plan().present().equals(form.present())
                && Objects.equals(gift.plan().until(), form.until())
                && GiftWords.open(key, gift.plan().words()).equals(form.words());
    }

    private static Response.ResponseBuilder marked(int status, UUID id, UUID giftId, int version) {
        return Response.status(status)
                .entity(new Marked(id, giftId, version))
                .header("ETag", ETags.of(version));
    }
}
