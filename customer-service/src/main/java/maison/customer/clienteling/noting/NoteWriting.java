package maison.customer.clienteling.noting;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import maison.customer.clienteling.KeepsakeProblems;
import maison.customer.clienteling.NoteRecords;
import maison.customer.clienteling.note.Note.Standing;
import maison.customer.clienteling.note.NoteCommand.Rewrite;
import maison.customer.clienteling.note.NoteCommand.Withdraw;
import maison.customer.clienteling.note.NoteCommand.Write;
import maison.customer.clienteling.note.NoteCommand.Writer;
import maison.customer.clienteling.note.NoteRefusal.NoteIdTaken;
import maison.customer.clienteling.notes.NoteReader;
import maison.customer.clienteling.notes.NoteWords;
import maison.customer.clienteling.noting.NoteResource.Written;
import maison.customer.identity.profile.CustomerKeys;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import maison.platform.sealing.SubjectKey;
import maison.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/// Turns what staff send into commands on a note, and their outcome into an answer.
@Singleton
final class NoteWriting {

    private final NoteRecords records;
    private final CustomerKeys keys;
    private final Caller caller;
    private final Clock clock;

    NoteWriting(NoteRecords records, CustomerKeys keys, Caller caller, Clock clock) {
        this.records = records;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    Response write(UUID id, UUID noteId, NoteForm form) {
        var key = keys.of(id);
        var reader = NoteReader.of(caller);
        var store = form.store(reader);
        var sealed = new NoteWords(form.text().strip()).seal(key);
        var command =
                new Write(id, noteId, form.seenBy(), store, reader.id(), sealed, clock.instant());
        return switch (records.run(id, noteId, command, caller.call())) {
            case Done(_, _, var version, _) -> written(201, id, noteId, version).build();
            case Refused(NoteIdTaken taken) ->
                    saysAlready(id, noteId, form, store, key)
                            ? written(200, id, noteId, records.load(id, noteId).version())
                                    .header("Idempotent-Replayed", "true")
                                    .build()
                            : KeepsakeProblems.problemOf(taken).toResponse();
            case Refused(var refusal) -> KeepsakeProblems.problemOf(refusal).toResponse();
        };
    }

    Response rewrite(UUID id, UUID noteId, NoteForm form) {
        var key = keys.of(id);
        var reader = NoteReader.of(caller);
        var command =
                new Rewrite(
                        writer(reader),
                        form.seenBy(),
                        form.store(reader),
                        new NoteWords(form.text().strip()).seal(key),
                        clock.instant());
        return switch (records.run(id, noteId, command, caller.call())) {
            case Done(_, _, var version, _) -> written(200, id, noteId, version).build();
            case Refused(var refusal) -> KeepsakeProblems.problemOf(refusal).toResponse();
        };
    }

    Response withdraw(UUID id, UUID noteId) {
        keys.of(id);
        var command = new Withdraw(writer(NoteReader.of(caller)), clock.instant());
        return switch (records.run(id, noteId, command, caller.call())) {
            case Done(_, _, _, _) -> Response.noContent().build();
            case Refused(var refusal) -> KeepsakeProblems.problemOf(refusal).toResponse();
        };
    }

    private static Writer writer(NoteReader reader) {
        return new Writer(reader.id(), reader.manager());
    }

    /// Only its author is told that a note says this already.
    private boolean saysAlready(
            UUID id, UUID noteId, NoteForm form, @Nullable String store, SubjectKey key) {
        return records.load(id, noteId).state() instanceof Standing note
                && note.author().equals(caller.actor().id())
                && note.visibility() == form.seenBy()
                && Objects.equals(note.storeId(), store)
                && NoteWords.open(key, note.words()).text().equals(form.text().strip());
    }

    private static Response.ResponseBuilder written(int status, UUID id, UUID noteId, int version) {
        return Response.status(status)
                .entity(new Written(id, noteId, version))
                .header("ETag", ETags.of(version));
    }
}
