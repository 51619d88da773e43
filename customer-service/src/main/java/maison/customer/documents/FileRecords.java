package maison.customer.documents;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import maison.customer.documents.file.FileCommand;
import maison.customer.documents.file.FileCommand.Add;
import maison.customer.documents.file.FileCommand.Remove;
import maison.customer.documents.file.FileDecider;
import maison.customer.documents.file.FileEvent;
import maison.customer.documents.file.FileEvent.DocumentAdded;
import maison.customer.documents.file.FileEvent.DocumentRemoved;
import maison.customer.documents.file.FileEvent.PhotoAdded;
import maison.customer.documents.file.FileEvent.PhotoRemoved;
import maison.customer.documents.file.FileEvent.ScanAdded;
import maison.customer.documents.file.FileEvent.ScanRemoved;
import maison.customer.documents.file.FileRefusal;
import maison.customer.documents.file.KeptFile;
import maison.customer.documents.file.Sort;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to files that are kept of customers: photos, documents and scans.
@Singleton
public final class FileRecords {

    /// The stored names, chosen by hand. The streams bear the name of the first sort there was.
    public static final EventTypes<FileEvent> EVENT_TYPES =
            EventTypes.of("photo", FileEvent.class, FileEvent::at)
                    .with("photo-added", PhotoAdded.class)
                    .with("photo-removed", PhotoRemoved.class)
                    .with("document-added", DocumentAdded.class)
                    .with("document-removed", DocumentRemoved.class)
                    .with("scan-added", ScanAdded.class)
                    .with("scan-removed", ScanRemoved.class)
                    .subject(FileEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("e7b2d4a9-1c63-5f08-9a5e-6d3c8f0b2a74");

    private final AggregateRunner<FileCommand, KeptFile, FileEvent, FileRefusal> runner;

    FileRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new FileDecider());
    }

    @Produces
    @Singleton
    static EventTypes<FileEvent> eventTypes() {
        return EVENT_TYPES;
    }

    // A stream for each file, of one customer and sort: another's id leads nowhere.
    private static UUID streamOf(Sort sort, UUID customer, UUID file) {
        String place = sort == Sort.PHOTO ? "" : sort.stored() + "/";
        return Generators.nameBasedGenerator(NAMESPACE).generate(place + customer + "/" + file);
    }

    /// Adds a file.
    public Outcome<KeptFile, FileEvent, FileRefusal> add(FileEvent.Added added, Call call) {
        return runner.run(
                streamOf(added.sort(), added.customerId(), added.fileId()), new Add(added), call);
    }

    /// Removes a file.
    public Outcome<KeptFile, FileEvent, FileRefusal> remove(
            Sort sort, UUID customer, UUID file, Instant at, Call call) {
        return runner.run(streamOf(sort, customer, file), new Remove(at), call);
    }

    /// The file as it is now, with its history.
    public Loaded<KeptFile, FileEvent> load(Sort sort, UUID customer, UUID file) {
        return runner.load(streamOf(sort, customer, file));
    }
}
