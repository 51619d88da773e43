package maison.appointment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import maison.appointment.calendar.Bookable;
import maison.appointment.calendar.BookableKind;
import maison.appointment.catalogue.CatalogueDecider;
import maison.appointment.catalogue.CatalogueDecider.Define;
import maison.appointment.catalogue.CatalogueDecider.Never;
import maison.appointment.catalogue.CatalogueEvent;
import maison.appointment.catalogue.CatalogueEvent.EquipmentDefined;
import maison.appointment.catalogue.CatalogueEvent.RoomDefined;
import maison.appointment.catalogue.CatalogueEvent.ServiceDefined;
import maison.appointment.catalogue.CatalogueEvent.StaffDefined;
import maison.appointment.catalogue.CatalogueEvent.StoreDefined;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;

/// The door to the definitions of stores, services, staff, rooms and equipment.
@Singleton
public class Catalogue {

    /// Stored names of definition events, chosen by hand.
    static final EventTypes<CatalogueEvent> EVENT_TYPES =
            EventTypes.of("definition", CatalogueEvent.class, CatalogueEvent::at)
                    .with("store-defined", StoreDefined.class)
                    .with("service-defined", ServiceDefined.class)
                    .with("staff-defined", StaffDefined.class)
                    .with("room-defined", RoomDefined.class)
                    .with("equipment-defined", EquipmentDefined.class)
                    .requireAll();

    private final AggregateRunner<Define, Optional<Bookable>, CatalogueEvent, Never> runner;

    Catalogue(EventStore store, GroupCommit commits) {
        this.runner = new AggregateRunner<>(store, commits, EVENT_TYPES, new CatalogueDecider());
    }

    /// Replaces a definition; the same one again changes nothing.
    public Done<Optional<Bookable>, CatalogueEvent, Never> define(Define command, Call call) {
        var definition = command.definition();
        var stream = BookableKind.of(definition).stream(definition.id());
        return switch (runner.run(stream, command, call)) {
            case Done<Optional<Bookable>, CatalogueEvent, Never> done -> done;
            case Outcome.Refused<Optional<Bookable>, CatalogueEvent, Never>(var never) ->
                    throw new IllegalStateException("Refused: " + never);
        };
    }

    @Produces
    @Singleton
    static EventTypes<CatalogueEvent> eventTypes() {
        return EVENT_TYPES;
    }
}
