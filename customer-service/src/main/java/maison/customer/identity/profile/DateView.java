package maison.customer.identity.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import maison.customer.identity.person.CalendarDay;
import maison.customer.identity.person.ImportantDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An important date as it was given, and in both calendars.
@Schema(name = "ImportantDate")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DateView(
        @Schema(examples = "anniversary") String kind,
        @Nullable String name,
        @Schema(description = "As it was given", examples = "hijri:1436-08-25") String date,
        @Schema(description = "The day itself, where its year is known") @Nullable Day on,
        @Schema(description = "When it comes round again, in the calendar it was given in")
                Day next) {

    /// One day in both calendars.
    @Schema(name = "DayInBothCalendars")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Day(
            @Schema(examples = "2015-06-12") LocalDate gregorian,
            @Schema(
                            description = "Umm al-Qura; absent outside of its years 1300 to 1600",
                            examples = "hijri:1436-08-25")
                    @Nullable String hijri) {

        static Day of(LocalDate date) {
            return new Day(date, CalendarDay.hijriOf(date).map(CalendarDay::text).orElse(null));
        }
    }

    static DateView of(ImportantDate date, LocalDate today) {
        var day = date.date();
        return new DateView(
                date.kind(),
                date.name(),
                day.text(),
                day.gregorian().map(Day::of).orElse(null),
                Day.of(day.next(today)));
    }
}
