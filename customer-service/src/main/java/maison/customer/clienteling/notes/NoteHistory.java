package maison.customer.clienteling.notes;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.customer.clienteling.NoteRecords;
import maison.customer.clienteling.note.NoteEvent;
import maison.customer.clienteling.note.NoteEvent.NoteRewritten;
import maison.customer.clienteling.note.NoteEvent.NoteWithdrawn;
import maison.customer.clienteling.note.NoteEvent.NoteWritten;
import maison.customer.clienteling.note.Visibility;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.sealing.SubjectKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a note said before, told by its events.
@Singleton
public final class NoteHistory {

    /// A version of a note; without a text for its withdrawal.
    @Schema(name = "NoteVersion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Version(
            int version,
            Instant at,
            String by,
            @Nullable Visibility visibility,
            @Nullable String storeId,
            @Nullable String text,
            boolean withdrawn) {

        @Override
        public String toString() {
            return "NoteVersion[…]";
        }
    }

    private final NoteRecords records;

    NoteHistory(NoteRecords records) {
        this.records = records;
    }

    /// The versions that the reader may see, oldest first. Whether they may is decided by the last
    /// one that was shown: what an author kept to themself later is theirs from the beginning.
    ///
    /// @return nothing if there is no such note, or none for this reader
    public List<Version> of(UUID customer, UUID note, SubjectKey key, NoteReader reader) {
        var events = records.load(customer, note).events();
        return isFor(reader, events)
                ? events.stream()
                        .map(each -> version(each.envelope().version(), each.event(), key))
                        .toList()
                : List.of();
    }

    private static boolean isFor(NoteReader reader, List<RecordedEvent<NoteEvent>> events) {
        var seen = new ArrayList<Boolean>();
        String author = "";
        for (var recorded : events) {
            switch (recorded.event()) {
                case NoteWritten event -> {
                    author = event.author();
                    seen.add(reader.sees(event.visibility(), event.storeId(), author));
                }
                case NoteRewritten event ->
                        seen.add(reader.sees(event.visibility(), event.storeId(), author));
                case NoteWithdrawn _ -> {
                    // Who saw it then may see that it was withdrawn.
                }
            }
        }
        return !seen.isEmpty() && seen.getLast();
    }

    private static Version version(int version, NoteEvent event, SubjectKey key) {
        return switch (event) {
            case NoteWritten(_, _, var visibility, var store, var by, var words, var at) ->
                    new Version(
                            version,
                            at,
                            by,
                            visibility,
                            store,
                            NoteWords.open(key, words).text(),
                            false);
            case NoteRewritten(_, _, var visibility, var store, var by, var words, var at) ->
                    new Version(
                            version,
                            at,
                            by,
                            visibility,
                            store,
                            NoteWords.open(key, words).text(),
                            false);
            case NoteWithdrawn(_, _, var by, var at) ->
                    new Version(version, at, by, null, null, null, true);
        };
    }
}
