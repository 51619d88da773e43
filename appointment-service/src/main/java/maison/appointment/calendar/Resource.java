package maison.appointment.calendar;

/// Something or somebody that can be in one visit at a time.
public record Resource(Kind kind, String id) {

    /// What may not be in two visits at once.
    public enum Kind {
        STAFF,
        ROOM,
        EQUIPMENT,
        CUSTOMER
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
    }
}
