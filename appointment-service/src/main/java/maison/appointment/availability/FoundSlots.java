package maison.appointment.availability;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import maison.appointment.AppointmentProblems;
import maison.appointment.calendar.Calendar.Refused;
import maison.appointment.calendar.Calendar.Survey;
import maison.appointment.calendar.Slot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a search found, by day.
///
/// @param timeZone whose days these are
record FoundSlots(String store, String service, String timeZone, List<Day> days) {

    /// @param refused only if the search asked why
    record Day(LocalDate date, List<Slot> slots, @Nullable List<Reason> refused) {}

    /// Why a start cannot be had.
    @Schema(name = "RefusedSlot")
    record Reason(
            Instant start,
            @Schema(examples = "/problems/slot-taken") String type,
            @Schema(examples = "The room is taken by another appointment then.") String detail) {

        static Reason of(Refused refused) {
            var problem = AppointmentProblems.problemOf(refused.obstacle());
            return new Reason(refused.start(), problem.type(), problem.detail());
        }
    }

    static FoundSlots of(SlotQuery query, ZoneId zone, Survey survey, boolean explain) {
        var free =
                survey.free().stream()
                        .collect(groupingBy(slot -> slot.start().atZone(zone).toLocalDate()));
        var refused =
                survey.refused().stream()
                        .collect(groupingBy(each -> each.start().atZone(zone).toLocalDate()));
        var window = query.window(zone);
        var first = window.start().atZone(zone).toLocalDate();
        var days =
                first.datesUntil(window.end().atZone(zone).toLocalDate())
                        .map(day ->
                                new Day(
                                        day,
                                        free.getOrDefault(day, List.of()),
                                        explain ? reasons(refused.get(day)) : null))
                        .toList();
        return new FoundSlots(query.store(), query.service(), zone.getId(), days);
    }

    private static List<Reason> reasons(@Nullable List<Refused> refused) {
        return refused == null ? List.of() : refused.stream().map(Reason::of).toList();
    }
}
