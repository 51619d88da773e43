package maison.appointment.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maison.appointment.calendar.Bookable.Equipment;
import maison.appointment.calendar.Bookable.Room;
import maison.appointment.calendar.Bookable.StaffMember;
import maison.appointment.calendar.Resource.Kind;
import org.jspecify.annotations.Nullable;

/// Tries starts against one calendar for one wish; what does not depend on the start is worked out
/// once.
final class Fitting {

    /// What trying a start comes to.
    sealed interface Fit {}

    /// Everybody and everything that is free then.
    record Fits(
            TimeSpan visit, List<StaffMember> staff, List<Room> rooms, List<Equipment> equipment)
            implements Fit {}

    record Blocked(Obstacle obstacle) implements Fit {}

    private final Calendar calendar;
    private final Wish wish;
    private final Instant now;
    private final List<TimeSpan> storeOpen;
    private final Map<String, List<TimeSpan>> staffAtWork;
    private final Map<Resource, List<TimeSpan>> taken;
    private final @Nullable Obstacle impossible;

    Fitting(Calendar calendar, Wish wish, Instant now) {
        this.calendar = calendar;
        this.wish = wish;
        this.now = now;
        var store = calendar.store();
        storeOpen = store.hours().within(calendar.known(), store.zone());
        staffAtWork =
                calendar.resources().staff().stream()
                        .collect(
                                toMap(
                                        StaffMember::id,
                                        each ->
                                                each.hours()
                                                        .within(calendar.known(), each.zone())));
        taken =
                calendar.claims().stream()
                        .filter(claim -> claim.standsAt(now))
                        .collect(
                                groupingBy(
                                        Claim::resource,
                                        java.util.stream.Collectors.mapping(
                                                Claim::span,
                                                java.util.stream.Collectors.toList())));
        impossible = impossibleWish().orElse(null);
    }

    Fit at(Instant start) {
        var visit = calendar.service().visitFrom(start);
        return Optional.ofNullable(impossible)
                .or(() -> obstacleInTime(visit))
                .<Fit>map(Blocked::new)
                .orElseGet(() -> fitAmongResources(visit));
    }

    /// What no start can cure: the wish itself.
    private Optional<Obstacle> impossibleWish() {
        var service = calendar.service();
        if (wish.staffId() != null) {
            var staff = byId(calendar.resources().staff(), wish.staffId());
            if (staff.isEmpty()) {
                return Optional.of(new Obstacle.Unknown(Kind.STAFF, wish.staffId()));
            }
            if (!staff.get().skills().contains(service.id())) {
                return Optional.of(new Obstacle.NotSkilled(wish.staffId(), service.id()));
            }
        }
        if (wish.roomId() != null) {
            var room = byId(calendar.resources().rooms(), wish.roomId());
            if (room.isEmpty()) {
                return Optional.of(new Obstacle.Unknown(Kind.ROOM, wish.roomId()));
            }
            if (service.room() == null || !room.get().suits(service.room())) {
                return Optional.of(new Obstacle.RoomUnsuitable(wish.roomId(), service.id()));
            }
        }
        return Optional.empty();
    }

    private Optional<Obstacle> obstacleInTime(TimeSpan visit) {
        var store = calendar.store();
        var policy = store.policy();
        var earliest =
                wish.selfService() ? now.plus(Duration.ofMinutes(policy.leadMinutes())) : now;
        var latest = now.plus(Duration.ofDays(policy.horizonDays()));
        if (visit.start().isBefore(earliest)) {
            return Optional.of(new Obstacle.TooSoon(earliest));
        }
        if (visit.start().isAfter(latest) || !calendar.known().contains(visit)) {
            return Optional.of(new Obstacle.TooFarAhead(latest));
        }
        if (wish.selfService()
                && !WallClock.aligned(visit.start(), policy.slotMinutes(), store.zone())
                        .equals(visit.start())) {
            return Optional.of(new Obstacle.OffGrid(policy.slotMinutes()));
        }
        if (storeOpen.stream().noneMatch(open -> open.contains(visit))) {
            return Optional.of(new Obstacle.StoreClosed(store.id(), reasonClosedAt(visit)));
        }
        return Optional.empty();
    }

    private @Nullable String reasonClosedAt(TimeSpan visit) {
        var store = calendar.store();
        return store.hours()
                .exceptionOn(visit.start().atZone(store.zone()).toLocalDate())
                .map(HoursException::reason)
                .orElse(null);
    }

    private Fit fitAmongResources(TimeSpan visit) {
        var claimed = calendar.service().claimedBy(visit);
        var atWork = skilled().stream().filter(each -> isAtWork(each, claimed)).toList();
        if (atWork.isEmpty()) {
            return new Blocked(new Obstacle.NotWorking(wish.staffId()));
        }
        var staff = free(Kind.STAFF, atWork, claimed);
        if (staff.isEmpty()) {
            return new Blocked(new Obstacle.Taken(Kind.STAFF, wish.staffId()));
        }
        var rooms = free(Kind.ROOM, suitableRooms(), claimed);
        if (calendar.service().room() != null && rooms.isEmpty()) {
            return new Blocked(new Obstacle.Taken(Kind.ROOM, wish.roomId()));
        }
        if (wish.customerId() != null
                && isTaken(new Resource(Kind.CUSTOMER, wish.customerId().toString()), visit)) {
            return new Blocked(new Obstacle.Taken(Kind.CUSTOMER, wish.customerId().toString()));
        }
        return withEquipment(visit, staff, rooms);
    }

    private Fit withEquipment(TimeSpan visit, List<StaffMember> staff, List<Room> rooms) {
        var claimed = calendar.service().claimedBy(visit);
        var pieces = new ArrayList<Equipment>();
        for (String kind : calendar.service().equipmentKinds().stream().sorted().toList()) {
            var ofKind =
                    calendar.resources().equipment().stream()
                            .filter(each -> each.kind().equals(kind))
                            .toList();
            var free = free(Kind.EQUIPMENT, ofKind, claimed);
            if (free.isEmpty()) {
                return new Blocked(new Obstacle.Taken(Kind.EQUIPMENT, kind));
            }
            pieces.add(free.getFirst());
        }
        return new Fits(visit, staff, rooms, pieces);
    }

    private List<StaffMember> skilled() {
        return calendar.resources().staff().stream()
                .filter(each -> wish.staffId() == null || each.id().equals(wish.staffId()))
                .filter(each -> each.skills().contains(calendar.service().id()))
                .toList();
    }

    private List<Room> suitableRooms() {
        var need = calendar.service().room();
        return need == null
                ? List.of()
                : calendar.resources().rooms().stream()
                        .filter(each -> wish.roomId() == null || each.id().equals(wish.roomId()))
                        .filter(each -> each.suits(need))
                        .toList();
    }

    private boolean isAtWork(StaffMember staff, TimeSpan claimed) {
        return staffAtWork.getOrDefault(staff.id(), List.of()).stream()
                .anyMatch(span -> span.contains(claimed));
    }

    private <B extends Bookable> List<B> free(Kind kind, List<B> all, TimeSpan claimed) {
        return all.stream()
                .filter(each -> !isTaken(new Resource(kind, each.id()), claimed))
                .toList();
    }

    private boolean isTaken(Resource resource, TimeSpan span) {
        return taken.getOrDefault(resource, List.of()).stream().anyMatch(span::overlaps);
    }

    private static <B extends Bookable> Optional<B> byId(List<B> all, String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
