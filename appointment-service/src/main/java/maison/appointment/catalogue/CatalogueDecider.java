package maison.appointment.catalogue;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;

import java.time.Instant;
import java.util.Optional;
import maison.appointment.calendar.Bookable;
import maison.appointment.calendar.Bookable.Equipment;
import maison.appointment.calendar.Bookable.Room;
import maison.appointment.calendar.Bookable.ServiceType;
import maison.appointment.calendar.Bookable.StaffMember;
import maison.appointment.calendar.Bookable.Store;
import maison.appointment.catalogue.CatalogueDecider.Define;
import maison.appointment.catalogue.CatalogueDecider.Never;
import maison.appointment.catalogue.CatalogueEvent.EquipmentDefined;
import maison.appointment.catalogue.CatalogueEvent.RoomDefined;
import maison.appointment.catalogue.CatalogueEvent.ServiceDefined;
import maison.appointment.catalogue.CatalogueEvent.StaffDefined;
import maison.appointment.catalogue.CatalogueEvent.StoreDefined;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// Definitions follow one rule: a new one replaces the old one, and the same one changes nothing.
public final class CatalogueDecider
        implements Decider<Define, Optional<Bookable>, CatalogueEvent, Never> {

    /// Replace a definition as a whole.
    public record Define(Bookable definition, Instant at) {}

    /// A definition that is well formed is never refused.
    public enum Never {}

    @Override
    public Optional<Bookable> initial() {
        return Optional.empty();
    }

    @Override
    public Decision<CatalogueEvent, Never> decide(Define command, Optional<Bookable> current) {
        return current.equals(Optional.of(command.definition()))
                ? alreadyDone()
                : accept(defined(command.definition(), command.at()));
    }

    private static CatalogueEvent defined(Bookable definition, Instant at) {
        return switch (definition) {
            case Store store -> new StoreDefined(store, at);
            case ServiceType service -> new ServiceDefined(service, at);
            case StaffMember staff -> new StaffDefined(staff, at);
            case Room room -> new RoomDefined(room, at);
            case Equipment equipment -> new EquipmentDefined(equipment, at);
        };
    }

    @Override
    public Optional<Bookable> evolve(Optional<Bookable> current, CatalogueEvent event) {
        return Optional.of(event.definition());
    }
}
