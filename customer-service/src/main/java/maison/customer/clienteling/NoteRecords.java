package maison.customer.clienteling;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.clienteling.note.Note;
import maison.customer.clienteling.note.NoteCommand;
import maison.customer.clienteling.note.NoteDecider;
import maison.customer.clienteling.note.NoteEvent;
import maison.customer.clienteling.note.NoteEvent.NoteRewritten;
import maison.customer.clienteling.note.NoteEvent.NoteWithdrawn;
import maison.customer.clienteling.note.NoteEvent.NoteWritten;
import maison.customer.clienteling.note.NoteRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to the notes on customers.
@Singleton
public final class NoteRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<NoteEvent> EVENT_TYPES =
            EventTypes.of("note", NoteEvent.class, NoteEvent::at)
                    .with("note-written", NoteWritten.class)
                    .with("note-rewritten", NoteRewritten.class)
                    .with("note-withdrawn", NoteWithdrawn.class)
                    .subject(NoteEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("1b7d9c62-7a0e-5f5d-8a64-2f1f5d0c9a31");

    private final AggregateRunner<NoteCommand, Note, NoteEvent, NoteRefusal> runner;

    NoteRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new NoteDecider());
    }

    @Produces
    @Singleton
    static EventTypes<NoteEvent> eventTypes() {
        return EVENT_TYPES;
    }

    // A stream for each note, of one customer: another's id leads nowhere.
    private static UUID streamOf(UUID customer, UUID note) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer + "/" + note);
    }

    /// Runs a command on one note.
    public Outcome<Note, NoteEvent, NoteRefusal> run(
            UUID customer, UUID note, NoteCommand command, Call call) {
        return runner.run(streamOf(customer, note), command, call);
    }

    /// The note as it is now, with its history.
    public Loaded<Note, NoteEvent> load(UUID customer, UUID note) {
        return runner.load(streamOf(customer, note));
    }
}
