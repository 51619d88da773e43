package maison.appointment.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why a time cannot be had.
public sealed interface Obstacle {

    /// Somebody or something named in the wish does not exist at this store, or is not in use.
    record Unknown(Resource.Kind kind, String id) implements Obstacle {}

    /// The wished member of staff does not give this service.
    record NotSkilled(String staffId, String serviceId) implements Obstacle {}

    /// The wished room lacks what the service needs.
    record RoomUnsuitable(String roomId, String serviceId) implements Obstacle {}

    /// Clients must book at the store's grid.
    record OffGrid(int slotMinutes) implements Obstacle {}

    /// In the past, or nearer than the store takes bookings.
    record TooSoon(Instant earliest) implements Obstacle {}

    /// Farther ahead than the store takes bookings.
    record TooFarAhead(Instant latest) implements Obstacle {}

    /// Outside the store's opening hours.
    record StoreClosed(String storeId, @Nullable String reason) implements Obstacle {}

    /// The wished member of staff, or everybody with the skill, is not at work.
    record NotWorking(@Nullable String staffId) implements Obstacle {}

    /// Taken by another visit; `id` is absent when any would have done and none is free.
    record Taken(Resource.Kind kind, @Nullable String id) implements Obstacle {}
}
