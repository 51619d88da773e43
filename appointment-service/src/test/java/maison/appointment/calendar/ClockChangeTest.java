package maison.appointment.calendar;

import static maison.appointment.calendar.CalendarExamples.ALWAYS;
import static maison.appointment.calendar.CalendarExamples.LONDON;
import static maison.appointment.calendar.CalendarExamples.NOW;
import static maison.appointment.calendar.CalendarExamples.calendar;
import static maison.appointment.calendar.CalendarExamples.cleaning;
import static maison.appointment.calendar.CalendarExamples.london;
import static maison.appointment.calendar.CalendarExamples.span;
import static maison.appointment.calendar.CalendarExamples.staff;
import static maison.appointment.calendar.CalendarExamples.store;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import maison.appointment.calendar.Calendar.Resources;
import org.junit.jupiter.api.Test;

/// London's clocks skip 01:00-02:00 on 29 March 2026 and repeat 01:00-02:00 on 25 October 2026.
class ClockChangeTest {

    private static List<TimeSpan> hoursOn(String day, String from, String to) {
        var noon = london(day + "T12:00");
        var spans =
                WorkingHours.daily(span(from, to))
                        .within(new TimeSpan(noon, noon.plusSeconds(1)), LONDON);
        return spans.stream()
                .filter(each -> each.start().atZone(LONDON).toLocalDate().toString().equals(day))
                .toList();
    }

    @Test
    void opening_hours_mean_the_same_wall_time_on_both_sides_of_a_change() {
        assertThat(hoursOn("2026-03-28", "10:00", "18:00"))
                .containsExactly(
                        new TimeSpan(
                                Instant.parse("2026-03-28T10:00:00Z"),
                                Instant.parse("2026-03-28T18:00:00Z")));
        assertThat(hoursOn("2026-03-30", "10:00", "18:00"))
                .containsExactly(
                        new TimeSpan(
                                Instant.parse("2026-03-30T09:00:00Z"),
                                Instant.parse("2026-03-30T17:00:00Z")));
    }

    @Test
    void hours_inside_the_skipped_hour_vanish_and_hours_around_it_shrink() {
        assertThat(hoursOn("2026-03-29", "01:15", "01:45")).isEmpty();
        assertThat(hoursOn("2026-03-29", "00:30", "03:00").getFirst().length())
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void hours_around_the_repeated_hour_are_longer() {
        assertThat(hoursOn("2026-10-25", "00:00", "03:00").getFirst().length())
                .isEqualTo(Duration.ofHours(4));
        assertThat(hoursOn("2026-10-25", "01:00", "02:00").getFirst().length())
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void offers_no_skipped_wall_time_and_keeps_the_grid_on_the_wall() {
        var resources = new Resources(List.of(staff("nadia", ALWAYS)), List.of(), List.of());
        var calendar = calendar(store(ALWAYS), cleaning(), resources, List.of());
        var night = new TimeSpan(london("2026-03-29T00:00"), london("2026-03-29T03:00"));

        var starts =
                calendar.survey(night, 30, Wish.any(), NOW).free().stream()
                        .map(slot -> slot.start().atZone(LONDON).toLocalTime())
                        .toList();

        assertThat(starts)
                .containsExactly(
                        LocalTime.of(0, 0),
                        LocalTime.of(0, 30),
                        LocalTime.of(2, 0),
                        LocalTime.of(2, 30));
    }

    @Test
    void a_visit_may_cross_midnight_where_hours_meet() {
        var resources = new Resources(List.of(staff("nadia", ALWAYS)), List.of(), List.of());
        var calendar = calendar(store(ALWAYS), cleaning(), resources, List.of());

        assertThat(calendar.place(london("2026-03-04T23:45"), Wish.any(), NOW))
                .isInstanceOf(Placement.Placed.class);
    }
}
