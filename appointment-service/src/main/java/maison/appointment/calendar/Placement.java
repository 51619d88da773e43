package maison.appointment.calendar;

/// Whether a time can be had, and by whom and where.
public sealed interface Placement {

    /// It can, like this.
    record Placed(Visit visit) implements Placement {}

    /// It cannot.
    record Impossible(Obstacle obstacle) implements Placement {}
}
