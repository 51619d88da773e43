package maison.appointment.calendar;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the calendar is made of. A definition is replaced as a whole and never deleted; `active`
/// false takes it out of new bookings and leaves old ones readable.
public sealed interface Bookable {

    /// Unique among its kind; chosen by the retailer.
    String id();

    /// Whether new bookings may use it.
    boolean active();

    /// A place with opening hours on its own clock.
    record Store(
            String id,
            String name,
            ZoneId zone,
            WorkingHours hours,
            BookingPolicy policy,
            boolean active)
            implements Bookable {}

    /// Something a client can come for.
    ///
    /// @param bufferBeforeMinutes staff, room and equipment are taken this long before the visit
    /// @param bufferAfterMinutes and this long after it
    /// @param room what the room must have; absent when the service needs no room
    /// @param equipmentKinds one piece of each kind is taken for the visit
    /// @param preparation what to bring or get ready
    record ServiceType(
            String id,
            String name,
            int durationMinutes,
            int bufferBeforeMinutes,
            int bufferAfterMinutes,
            @Nullable RoomNeed room,
            Set<String> equipmentKinds,
            Preparation preparation,
            boolean active)
            implements Bookable {

        public ServiceType {
            equipmentKinds = Set.copyOf(equipmentKinds);
        }

        /// The same without what only staff should read.
        public ServiceType forClient() {
            return new ServiceType(
                    id,
                    name,
                    durationMinutes,
                    bufferBeforeMinutes,
                    bufferAfterMinutes,
                    room,
                    equipmentKinds,
                    new Preparation(preparation.forClient(), null),
                    active);
        }

        /// The time that the visit itself takes.
        public TimeSpan visitFrom(java.time.Instant start) {
            return new TimeSpan(start, start.plus(Duration.ofMinutes(durationMinutes)));
        }

        /// The time that staff, room and equipment are taken for.
        public TimeSpan claimedBy(TimeSpan visit) {
            return visit.widened(
                    Duration.ofMinutes(bufferBeforeMinutes),
                    Duration.ofMinutes(bufferAfterMinutes));
        }
    }

    /// What a room must have to be suitable.
    record RoomNeed(Set<String> features) {

        public RoomNeed {
            features = Set.copyOf(features);
        }
    }

    /// Notes shown with a booking.
    record Preparation(@Nullable String forClient, @Nullable String forStaff) {}

    /// Somebody who serves clients at one store.
    ///
    /// @param skills ids of the services they can give
    record StaffMember(
            String id,
            String storeId,
            String displayName,
            Set<String> skills,
            ZoneId zone,
            WorkingHours hours,
            boolean active)
            implements Bookable {

        public StaffMember {
            skills = Set.copyOf(skills);
        }
    }

    /// A room of one store; one visit at a time.
    record Room(String id, String storeId, String name, Set<String> features, boolean active)
            implements Bookable {

        public Room {
            features = Set.copyOf(features);
        }

        boolean suits(RoomNeed need) {
            return features.containsAll(need.features());
        }
    }

    /// A movable thing that a visit needs for itself, such as a diamond tester or a fitting mirror.
    record Equipment(String id, String storeId, String name, String kind, boolean active)
            implements Bookable {}
}
