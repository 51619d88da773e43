package maison.appointment.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A day that does not follow the week: other hours, or none at all.
///
/// @param open hours of that day; empty means closed
/// @param reason shown to whoever asks for a time on that day, such as a holiday's name
public record HoursException(LocalDate date, List<LocalSpan> open, @Nullable String reason) {

    public HoursException {
        open = WorkingHours.ordered(open);
    }
}
