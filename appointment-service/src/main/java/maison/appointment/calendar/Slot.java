package maison.appointment.calendar;

import java.time.Instant;
import java.util.List;

/// A time that can be had.
///
/// @param staffIds everybody who could take it
/// @param roomIds every suitable free room; empty when the service needs none
public record Slot(Instant start, Instant end, List<String> staffIds, List<String> roomIds) {

    public Slot {
        staffIds = List.copyOf(staffIds);
        roomIds = List.copyOf(roomIds);
    }
}
