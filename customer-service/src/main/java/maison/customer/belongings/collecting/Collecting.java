package maison.customer.belongings.collecting;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import maison.customer.belongings.BelongingProblems;
import maison.customer.belongings.PieceRecords;
import maison.customer.belongings.collecting.PieceResource.Entered;
import maison.customer.belongings.piece.Piece.Owned;
import maison.customer.belongings.piece.PieceCommand.Describe;
import maison.customer.belongings.piece.PieceCommand.Enter;
import maison.customer.belongings.piece.PieceCommand.Remove;
import maison.customer.belongings.piece.PieceRefusal.PieceIdTaken;
import maison.customer.belongings.wardrobe.PieceWords;
import maison.customer.identity.profile.CustomerKeys;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.sealing.SubjectKey;
import maison.platform.security.Caller;

/// Turns what staff enter into commands on a piece, and their outcome into an answer.
@Singleton
final class Collecting {

    private final PieceRecords records;
    private final CustomerKeys keys;
    private final Caller caller;
    private final Clock clock;

    Collecting(PieceRecords records, CustomerKeys keys, Caller caller, Clock clock) {
        this.records = records;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    Response enter(UUID id, UUID pieceId, PieceForm form) {
        var key = keys.of(id);
        var words = form.words();
        var command = new Enter(id, pieceId, words.seal(key), clock.instant());
        return switch (records.run(id, pieceId, command, caller.call())) {
            case Done(_, _, var version, _) -> entered(201, id, pieceId, version).build();
            case Refused(PieceIdTaken taken) ->
                    saysAlready(id, pieceId, words, key)
                            ? entered(200, id, pieceId, records.load(id, pieceId).version())
                                    .header("Idempotent-Replayed", "true")
                                    .build()
                            : BelongingProblems.problemOf(taken).toResponse();
            case Refused(var refusal) -> BelongingProblems.problemOf(refusal).toResponse();
        };
    }

    Response describe(UUID id, UUID pieceId, PieceForm form) {
        var command = new Describe(form.words().seal(keys.of(id)), clock.instant());
        return switch (records.run(id, pieceId, command, caller.call())) {
            case Done(_, _, var version, _) -> entered(200, id, pieceId, version).build();
            case Refused(var refusal) -> BelongingProblems.problemOf(refusal).toResponse();
        };
    }

    Response remove(UUID id, UUID pieceId) {
        keys.of(id);
        return switch (records.run(id, pieceId, new Remove(clock.instant()), caller.call())) {
            case Done(_, _, _, _) -> Response.noContent().build();
            case Refused(var refusal) -> BelongingProblems.problemOf(refusal).toResponse();
        };
    }

    private boolean saysAlready(UUID id, UUID pieceId, PieceWords words, SubjectKey key) {
        return records.load(id, pieceId).state() instanceof Owned owned
                && PieceWords.open(key, owned.words()).equals(words);
    }

    private static Response.ResponseBuilder entered(
            int status, UUID id, UUID pieceId, int version) {
        return Response.status(status)
                .entity(new Entered(id, pieceId, version))
                .header("ETag", ETags.of(version));
    }
}
