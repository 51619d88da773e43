package maison.customer;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.customer.photo.Photo;
import maison.customer.photo.PhotoCommand;
import maison.customer.photo.PhotoDecider;
import maison.customer.photo.PhotoEvent;
import maison.customer.photo.PhotoEvent.PhotoAdded;
import maison.customer.photo.PhotoEvent.PhotoRemoved;
import maison.customer.photo.PhotoRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.Outcome;

/// The door to photos of customers.
@Singleton
public final class PhotoRecords {

    /// The stored names, chosen by hand.
    public static final EventTypes<PhotoEvent> EVENT_TYPES =
            EventTypes.of("photo", PhotoEvent.class, PhotoEvent::at)
                    .with("photo-added", PhotoAdded.class)
                    .with("photo-removed", PhotoRemoved.class)
                    .subject(PhotoEvent::customerId);

    // Any fixed value will do; changing it would lose every stream of this type.
    private static final UUID NAMESPACE = UUID.fromString("e7b2d4a9-1c63-5f08-9a5e-6d3c8f0b2a74");

    private final AggregateRunner<PhotoCommand, Photo, PhotoEvent, PhotoRefusal> runner;

    PhotoRecords(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new PhotoDecider());
    }

    @Produces
    @Singleton
    static EventTypes<PhotoEvent> eventTypes() {
        return EVENT_TYPES;
    }

    // A stream for each photo, of one customer: another's id leads nowhere.
    private static UUID streamOf(UUID customer, UUID photo) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(customer + "/" + photo);
    }

    /// Runs a command on one photo.
    public Outcome<Photo, PhotoEvent, PhotoRefusal> run(
            UUID customer, UUID photo, PhotoCommand command, Call call) {
        return runner.run(streamOf(customer, photo), command, call);
    }

    /// The photo as it is now, with its history.
    public Loaded<Photo, PhotoEvent> load(UUID customer, UUID photo) {
        return runner.load(streamOf(customer, photo));
    }
}
