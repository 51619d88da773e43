package maison.appointment.calendar;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import maison.appointment.calendar.Bookable.Equipment;
import maison.appointment.calendar.Bookable.Room;
import maison.appointment.calendar.Bookable.ServiceType;
import maison.appointment.calendar.Bookable.StaffMember;
import maison.appointment.calendar.Bookable.Store;

/// The kinds of definitions, by the names they have in tables.
public enum BookableKind {
    STORE(Store.class),
    SERVICE(ServiceType.class),
    STAFF(StaffMember.class),
    ROOM(Room.class),
    EQUIPMENT(Equipment.class);

    private final Class<? extends Bookable> type;

    BookableKind(Class<? extends Bookable> type) {
        this.type = type;
    }

    /// The record that a definition of this kind is.
    public Class<? extends Bookable> type() {
        return type;
    }

    /// The kind of a definition.
    public static BookableKind of(Bookable definition) {
        return switch (definition) {
            case Store _ -> STORE;
            case ServiceType _ -> SERVICE;
            case StaffMember _ -> STAFF;
            case Room _ -> ROOM;
            case Equipment _ -> EQUIPMENT;
        };
    }

    /// The stream of a definition, derived from its id so that no lookup is needed.
    public UUID stream(String id) {
        var name = "maison/appointment/%s/%s".formatted(name(), id);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
