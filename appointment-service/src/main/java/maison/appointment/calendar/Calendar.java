package maison.appointment.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import maison.appointment.calendar.Bookable.Equipment;
import maison.appointment.calendar.Bookable.Room;
import maison.appointment.calendar.Bookable.ServiceType;
import maison.appointment.calendar.Bookable.StaffMember;
import maison.appointment.calendar.Bookable.Store;
import maison.appointment.calendar.Placement.Impossible;
import maison.appointment.calendar.Placement.Placed;

/// One store's calendar for one service, as it stood when it was read.
///
/// A decision made on it can be out of date by the time it is stored; that no overlap is ever
/// stored is held by the check under the append lock and the table's constraint, not by this.
///
/// @param claims what is taken in the `known` time by others than the booking being decided
/// @param known the time that the claims were read for; nothing outside it can be decided
public record Calendar(
        Store store,
        ServiceType service,
        int serviceVersion,
        Resources resources,
        List<Claim> claims,
        TimeSpan known) {

    /// Who and what the store has.
    public record Resources(List<StaffMember> staff, List<Room> rooms, List<Equipment> equipment) {

        public Resources {
            staff = List.copyOf(staff);
            rooms = List.copyOf(rooms);
            equipment = List.copyOf(equipment);
        }
    }

    /// A time that can be had, and what stands in the way of one that cannot.
    public record Refused(Instant start, Obstacle obstacle) {}

    /// Every start on the grid, either way.
    public record Survey(List<Slot> free, List<Refused> refused) {}

    public Calendar {
        claims = List.copyOf(claims);
    }

    /// The best way to give the wished visit, or why there is none.
    ///
    /// Among several staff the one with the least taken time around that day is chosen, then by id:
    /// work spreads, and the same calendar always gives the same answer.
    public Placement place(Instant start, Wish wish, Instant now) {
        return switch (new Fitting(this, wish, now).at(start)) {
            case Fitting.Blocked(var obstacle) -> new Impossible(obstacle);
            case Fitting.Fits fits -> new Placed(visitOf(fits));
        };
    }

    /// All free starts on the grid of `stepMinutes` within the window, in order, and the others
    /// with their reason.
    public Survey survey(TimeSpan window, int stepMinutes, Wish wish, Instant now) {
        var fitting = new Fitting(this, wish, now);
        var free = new ArrayList<Slot>();
        var refused = new ArrayList<Refused>();
        for (Instant start = aligned(window.start(), stepMinutes);
                start.isBefore(window.end());
                start = aligned(start.plus(Duration.ofMinutes(1)), stepMinutes)) {
            switch (fitting.at(start)) {
                case Fitting.Blocked(var obstacle) -> refused.add(new Refused(start, obstacle));
                case Fitting.Fits fits -> free.add(slotOf(fits));
            }
        }
        return new Survey(free, refused);
    }

    /// The free starts nearest to the wished one, on the store's grid; of two equally near, the
    /// earlier first.
    public List<Slot> nearest(Instant wished, Wish wish, int limit, Instant now) {
        var search = known.contains(around(wished)) ? around(wished) : known;
        return survey(search, store.policy().slotMinutes(), wish, now).free().stream()
                .sorted(
                        Comparator.comparing(
                                        (Slot slot) -> Duration.between(wished, slot.start()).abs())
                                .thenComparing(Slot::start))
                .limit(limit)
                .toList();
    }

    /// How far to both sides alternatives are looked for.
    public static TimeSpan around(Instant wished) {
        return new TimeSpan(
                wished.minus(Duration.ofDays(ALTERNATIVES_DAYS_MAX)),
                wished.plus(Duration.ofDays(ALTERNATIVES_DAYS_MAX)));
    }

    private static final int ALTERNATIVES_DAYS_MAX = 14;

    private Instant aligned(Instant from, int stepMinutes) {
        return WallClock.aligned(from, stepMinutes, store.zone());
    }

    private Visit visitOf(Fitting.Fits fits) {
        var staff =
                fits.staff().stream()
                        .min(Comparator.comparing(this::takenTimeOf).thenComparing(StaffMember::id))
                        .orElseThrow();
        var party =
                new Visit.Party(
                        staff.id(),
                        fits.rooms().isEmpty() ? null : fits.rooms().getFirst().id(),
                        fits.equipment().stream().map(Equipment::id).toList());
        return new Visit(
                store.id(),
                new Visit.ServiceVersion(service.id(), serviceVersion),
                party,
                fits.visit(),
                service.claimedBy(fits.visit()));
    }

    private Slot slotOf(Fitting.Fits fits) {
        return new Slot(
                fits.visit().start(),
                fits.visit().end(),
                fits.staff().stream().map(StaffMember::id).toList(),
                fits.rooms().stream().map(Room::id).toList());
    }

    private Duration takenTimeOf(StaffMember staff) {
        var resource = new Resource(Resource.Kind.STAFF, staff.id());
        return claims.stream()
                .filter(claim -> claim.resource().equals(resource))
                .map(claim -> claim.span().length())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
