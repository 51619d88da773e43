package maison.appointment.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When somebody works or something is open, kept as wall time so that it means the same all year.
///
/// A break is the gap between two spans of a day. An exception replaces its whole day.
public record WorkingHours(Map<DayOfWeek, List<LocalSpan>> week, List<HoursException> exceptions) {

    public WorkingHours {
        var days = new EnumMap<DayOfWeek, List<LocalSpan>>(DayOfWeek.class);
        week.forEach((day, spans) -> days.put(day, ordered(spans)));
        week = Map.copyOf(days);
        exceptions = List.copyOf(exceptions);
        if (exceptions.stream().map(HoursException::date).distinct().count() != exceptions.size()) {
            throw new IllegalArgumentException("A day can have only one exception");
        }
    }

    /// The same hours every day.
    public static WorkingHours daily(LocalSpan... spans) {
        var week = new EnumMap<DayOfWeek, List<LocalSpan>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(spans));
        }
        return new WorkingHours(week, List.of());
    }

    /// What stands instead of the week on this day, if anything.
    public Optional<HoursException> exceptionOn(LocalDate day) {
        return exceptions.stream().filter(each -> each.date().equals(day)).findFirst();
    }

    /// Real time covered by these hours on all days that touch the window, in order; spans that
    /// meet at midnight are joined, so that a visit may cross it.
    List<TimeSpan> within(TimeSpan window, ZoneId zone) {
        var first = window.start().atZone(zone).toLocalDate().minusDays(1);
        var last = window.end().atZone(zone).toLocalDate().plusDays(1);
        var spans = new ArrayList<TimeSpan>();
        first.datesUntil(last.plusDays(1))
                .flatMap(day -> spansOn(day).stream().flatMap(span -> span.on(day, zone).stream()))
                .forEach(span -> join(spans, span));
        return spans;
    }

    private List<LocalSpan> spansOn(LocalDate day) {
        return exceptionOn(day)
                .map(HoursException::open)
                .orElseGet(() -> week.getOrDefault(day.getDayOfWeek(), List.of()));
    }

    /// Spans can also meet, or overlap, where clocks go back.
    private static void join(List<TimeSpan> spans, TimeSpan next) {
        if (!spans.isEmpty() && !next.start().isAfter(spans.getLast().end())) {
            var before = spans.removeLast();
            var end = before.end().isAfter(next.end()) ? before.end() : next.end();
            spans.add(new TimeSpan(before.start(), end));
        } else {
            spans.add(next);
        }
    }

    static List<LocalSpan> ordered(List<LocalSpan> spans) {
        var sorted = spans.stream().sorted(Comparator.comparing(LocalSpan::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                throw new IllegalArgumentException(
                        "Opening hours overlap: %s and %s"
                                .formatted(sorted.get(i - 1), sorted.get(i)));
            }
        }
        return sorted;
    }
}
