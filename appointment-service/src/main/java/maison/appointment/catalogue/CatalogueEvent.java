package maison.appointment.catalogue;

import java.time.Instant;
import maison.appointment.calendar.Bookable;
import maison.appointment.calendar.Bookable.Equipment;
import maison.appointment.calendar.Bookable.Room;
import maison.appointment.calendar.Bookable.ServiceType;
import maison.appointment.calendar.Bookable.StaffMember;
import maison.appointment.calendar.Bookable.Store;

/// What the calendar is made of was defined, or defined anew. Stored for good: fields are added,
/// never changed.
public sealed interface CatalogueEvent {

    /// The whole new definition.
    Bookable definition();

    /// Business time.
    Instant at();

    record StoreDefined(Store definition, Instant at) implements CatalogueEvent {}

    record ServiceDefined(ServiceType definition, Instant at) implements CatalogueEvent {}

    record StaffDefined(StaffMember definition, Instant at) implements CatalogueEvent {}

    record RoomDefined(Room definition, Instant at) implements CatalogueEvent {}

    record EquipmentDefined(Equipment definition, Instant at) implements CatalogueEvent {}
}
