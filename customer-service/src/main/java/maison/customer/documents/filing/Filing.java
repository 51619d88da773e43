package maison.customer.documents.filing;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import maison.customer.documents.FileProblems;
import maison.customer.documents.FileRecords;
import maison.customer.documents.file.FileEvent.Added;
import maison.customer.documents.file.FileRefusal.FileIdTaken;
import maison.customer.documents.file.KeptFile.There;
import maison.customer.documents.file.Sort;
import maison.customer.documents.files.FileContents;
import maison.customer.documents.files.FileWords;
import maison.customer.documents.files.Part;
import maison.customer.identity.profile.CustomerKeys;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.sealing.SubjectKey;
import maison.platform.security.Caller;

/// Keeps what is sent: the sealed content first, then the event that names it. What no event came
/// to name is deleted at once, or by [FileSweeper] after a crash.
@Singleton
final class Filing {

    /// A file that may be kept.
    ///
    /// @param words what is said of it, which `added` has sealed
    /// @param answer what is shown of it, as it was first added
    record Draft(
            Added added,
            FileWords words,
            SubjectKey key,
            Map<Part, byte[]> parts,
            Function<Added, Object> answer) {}

    private final FileRecords records;
    private final FileContents contents;
    private final CustomerKeys keys;
    private final Caller caller;
    private final Clock clock;

    Filing(
            FileRecords records,
            FileContents contents,
            CustomerKeys keys,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.contents = contents;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    Response add(Draft draft) {
        Added added = draft.added();
        if (records.load(added.sort(), added.customerId(), added.fileId()).exists()) {
            return again(draft);
        }
        contents.store(added, draft.key(), draft.parts());
        return switch (records.add(added, caller.call())) {
            case Done(_, _, _, _) ->
                    Response.status(201).entity(draft.answer().apply(added)).build();
            case Refused(FileIdTaken _) -> {
                contents.forget(added.contentId());
                yield again(draft);
            }
            case Refused(var refusal) -> {
                contents.forget(added.contentId());
                yield FileProblems.problemOf(refusal, added.sort()).toResponse();
            }
        };
    }

    Response remove(Sort sort, UUID id, UUID fileId) {
        keys.of(id);
        return switch (records.remove(sort, id, fileId, clock.instant(), caller.call())) {
            case Done(_, _, _, _) -> Response.noContent().build();
            case Refused(var refusal) -> FileProblems.problemOf(refusal, sort).toResponse();
        };
    }

    private Response again(Draft draft) {
        Added now = draft.added();
        return records.load(now.sort(), now.customerId(), now.fileId()).state()
                                instanceof There(var before)
                        && before.about().equals(now.about())
                        && FileWords.open(draft.key(), now.sort(), before.words())
                                .equals(draft.words())
                ? Response.ok(draft.answer().apply(before))
                        .header("Idempotent-Replayed", "true")
                        .build()
                : FileProblems.problemOf(new FileIdTaken(), now.sort()).toResponse();
    }
}
