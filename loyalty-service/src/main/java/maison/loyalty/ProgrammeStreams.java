package maison.loyalty;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import maison.loyalty.lifecycle.Draft;
import maison.loyalty.lifecycle.DraftCommand;
import maison.loyalty.lifecycle.DraftDecider;
import maison.loyalty.lifecycle.DraftEvent;
import maison.loyalty.lifecycle.DraftEvent.DraftDiscarded;
import maison.loyalty.lifecycle.DraftEvent.DraftSaved;
import maison.loyalty.lifecycle.DraftRefusal;
import maison.loyalty.lifecycle.ReleaseCommand;
import maison.loyalty.lifecycle.ReleaseEvent;
import maison.loyalty.lifecycle.ReleaseEvent.VersionPublished;
import maison.loyalty.lifecycle.ReleaseEvent.VersionWithdrawn;
import maison.loyalty.lifecycle.ReleaseRefusal;
import maison.loyalty.lifecycle.Releases;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.AppendListener;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.RecordedEvent;

/// The streams in which the programme changes: one for each draft, and one for all that is
/// published, so that two who publish meet there.
public final class ProgrammeStreams {

    /// The one stream of everything that was published.
    public static final UUID RELEASES =
            UUID.nameUUIDFromBytes("maison.loyalty.programme".getBytes(StandardCharsets.UTF_8));

    /// The stored names of a draft's events.
    public static final EventTypes<DraftEvent> DRAFT_EVENTS =
            EventTypes.of("programme-draft", DraftEvent.class, DraftEvent::at)
                    .with("draft-saved", DraftSaved.class)
                    .with("draft-discarded", DraftDiscarded.class)
                    .requireAll();

    /// The stored names of what becomes of published versions.
    public static final EventTypes<ReleaseEvent> RELEASE_EVENTS =
            EventTypes.of("programme", ReleaseEvent.class, ReleaseEvent::at)
                    .with("version-published", VersionPublished.class)
                    .with("version-withdrawn", VersionWithdrawn.class)
                    .requireAll();

    private ProgrammeStreams() {}

    /// Makes the doors to both kinds of stream.
    @Singleton
    static final class Doors {

        @Produces
        @Singleton
        static EventTypes<DraftEvent> draftEvents() {
            return DRAFT_EVENTS;
        }

        @Produces
        @Singleton
        static EventTypes<ReleaseEvent> releaseEvents() {
            return RELEASE_EVENTS;
        }

        @Produces
        @Singleton
        static AggregateRunner<DraftCommand, Draft, DraftEvent, DraftRefusal> drafts(
                EventStore store, GroupCommit commits) {
            return new AggregateRunner<>(store, commits, DRAFT_EVENTS, new DraftDecider());
        }

        @Produces
        @Singleton
        static AggregateRunner<ReleaseCommand, Releases, ReleaseEvent, ReleaseRefusal> releases(
                EventStore store, GroupCommit commits, Programmes programmes) {
            return new AggregateRunner<>(
                    store, commits, RELEASE_EVENTS, programmes.releaseDecider());
        }
    }

    /// Lets the replica that published know at once.
    @Singleton
    static final class Listener implements AppendListener {

        private final Programmes programmes;

        Listener(Programmes programmes) {
            this.programmes = programmes;
        }

        @Override
        public void appended(List<RecordedEvent<?>> events) {
            for (RecordedEvent<?> each : events) {
                if (each.streamId().equals(RELEASES)) {
                    programmes.tell();
                    return;
                }
            }
        }
    }
}
