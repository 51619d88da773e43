package maison.customer.clienteling.note;

import maison.customer.clienteling.note.Note.Gone;
import maison.customer.clienteling.note.Note.Standing;
import maison.customer.clienteling.note.Note.Unwritten;
import maison.customer.clienteling.note.NoteCommand.Rewrite;
import maison.customer.clienteling.note.NoteCommand.Withdraw;
import maison.customer.clienteling.note.NoteCommand.Write;
import maison.customer.clienteling.note.NoteCommand.Writer;
import maison.customer.clienteling.note.NoteEvent.NoteRewritten;
import maison.customer.clienteling.note.NoteEvent.NoteWithdrawn;
import maison.customer.clienteling.note.NoteEvent.NoteWritten;
import maison.customer.clienteling.note.NoteRefusal.NotTheirs;
import maison.customer.clienteling.note.NoteRefusal.NoteIdTaken;
import maison.customer.clienteling.note.NoteRefusal.NoteUnknown;
import maison.customer.clienteling.note.NoteRefusal.Withdrawn;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import org.jspecify.annotations.Nullable;

/// The rules of notes: changed by who wrote them or a manager, and never lost.
public final class NoteDecider implements Decider<NoteCommand, Note, NoteEvent, NoteRefusal> {

    @Override
    public Note initial() {
        return new Unwritten();
    }

    @Override
    public Decision<NoteEvent, NoteRefusal> decide(NoteCommand command, Note note) {
        return switch (note) {
            case Unwritten() -> decideUnwritten(command);
            case Standing standing -> decideStanding(command, standing);
            case Gone() -> decideGone(command);
        };
    }

    private static Decision<NoteEvent, NoteRefusal> decideUnwritten(NoteCommand command) {
        return switch (command) {
            case Write(
                            var customer,
                            var id,
                            var visibility,
                            var store,
                            var author,
                            var words,
                            var at) ->
                    Decision.accept(
                            new NoteWritten(customer, id, visibility, store, author, words, at));
            case Rewrite _, Withdraw _ -> Decision.refuse(new NoteUnknown());
        };
    }

    private static Decision<NoteEvent, NoteRefusal> decideStanding(
            NoteCommand command, Standing note) {
        return switch (command) {
            case Write _ -> Decision.refuse(new NoteIdTaken());
            case Rewrite rewrite -> {
                var refusal = refusalFor(rewrite.by(), note);
                yield refusal != null
                        ? Decision.refuse(refusal)
                        : Decision.accept(rewritten(rewrite, note));
            }
            case Withdraw(var by, var at) -> {
                var refusal = refusalFor(by, note);
                yield refusal != null
                        ? Decision.refuse(refusal)
                        : Decision.accept(
                                new NoteWithdrawn(note.customerId(), note.noteId(), by.id(), at));
            }
        };
    }

    private static Decision<NoteEvent, NoteRefusal> decideGone(NoteCommand command) {
        return switch (command) {
            case Write _ -> Decision.refuse(new NoteIdTaken());
            case Rewrite _ -> Decision.refuse(new Withdrawn());
            case Withdraw _ -> Decision.alreadyDone();
        };
    }

    private static @Nullable NoteRefusal refusalFor(Writer writer, Standing note) {
        if (!note.isKnownTo(writer)) {
            return new NoteUnknown();
        }
        return note.mayBeChangedBy(writer) ? null : new NotTheirs();
    }

    private static NoteRewritten rewritten(Rewrite rewrite, Standing note) {
        return new NoteRewritten(
                note.customerId(),
                note.noteId(),
                rewrite.visibility(),
                rewrite.storeId(),
                rewrite.by().id(),
                rewrite.words(),
                rewrite.at());
    }

    @Override
    public Note evolve(Note note, NoteEvent event) {
        return switch (event) {
            case NoteWritten(
                            var customer,
                            var id,
                            var visibility,
                            var store,
                            var author,
                            var words,
                            _) ->
                    new Standing(customer, id, author, visibility, store, words);
            case NoteRewritten(var customer, var id, var visibility, var store, _, var words, _) ->
                    new Standing(customer, id, authorOf(note), visibility, store, words);
            case NoteWithdrawn _ -> new Gone();
        };
    }

    private static String authorOf(Note note) {
        return switch (note) {
            case Standing standing -> standing.author();
            case Unwritten(), Gone() ->
                    throw new IllegalStateException("A note was rewritten that is not there");
        };
    }
}
