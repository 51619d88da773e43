package maison.appointment.availability;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import maison.appointment.Allowed;
import maison.appointment.calendar.TimeSpan;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a search for free times asks.
class SlotQuery {

    static final int DAYS_MAX = 31;
    private static final int STEP_MAX = 240;

    @QueryParam("store")
    @NotNull
    @Pattern(regexp = Allowed.ID)
    String store = "";

    @QueryParam("service")
    @NotNull
    @Pattern(regexp = Allowed.ID)
    String service = "";

    @QueryParam("from")
    @NotNull
    @Parameter(description = "First day, such as 2026-03-04")
    String from = "";

    @QueryParam("to")
    @Parameter(description = "Last day; absent for the first day alone")
    @Nullable String to;

    @QueryParam("staff")
    @Pattern(regexp = Allowed.ID)
    @Parameter(description = "Only this member of staff")
    @Nullable String staff;

    @QueryParam("room")
    @Pattern(regexp = Allowed.ID)
    @Parameter(description = "Only this room")
    @Nullable String room;

    @QueryParam("timeZone")
    @Parameter(description = "Whose days are meant and shown; absent for the store's")
    @Nullable String timeZone;

    @QueryParam("step")
    @Parameter(description = "Minutes between starts, for staff; clients have the store's grid")
    @Nullable Integer step;

    @QueryParam("reschedule")
    @Parameter(description = "A booking to be moved: what it has taken counts as free")
    @Nullable UUID reschedule;

    @QueryParam("explain")
    @DefaultValue("false")
    @Parameter(description = "For staff: also the starts that cannot be had, each with its reason")
    boolean explain;

    String store() {
        return store;
    }

    String service() {
        return service;
    }

    @Nullable String staff() {
        return staff;
    }

    @Nullable String room() {
        return room;
    }

    @Nullable UUID reschedule() {
        return reschedule;
    }

    boolean explain() {
        return explain;
    }

    /// @throws ProblemException 400 for a zone that does not exist
    ZoneId zoneOr(Supplier<ZoneId> storeZone) {
        if (timeZone == null) {
            return storeZone.get();
        }
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException _) {
            throw ProblemException.invalid("timeZone", "must be an IANA zone, such as Asia/Riyadh");
        }
    }

    /// The asked days from midnight to midnight, on that zone's clock.
    ///
    /// @throws ProblemException 400 for days that are none, reversed, or too many
    TimeSpan window(ZoneId zone) {
        var first = day("from", from);
        var last = to == null ? first : day("to", to);
        if (last.isBefore(first) || first.plusDays(DAYS_MAX).isBefore(last.plusDays(1))) {
            throw ProblemException.invalid("to", "must be on or up to 30 days after from");
        }
        return new TimeSpan(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    int stepOr(boolean selfService, int grid) {
        if (step == null || selfService) {
            return grid;
        }
        if (step < 1 || step > STEP_MAX) {
            throw ProblemException.invalid("step", "must be between 1 and " + STEP_MAX);
        }
        return step;
    }

    private static LocalDate day(String name, String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() < 9999) {
                return day;
            }
        } catch (DateTimeException _) {
            // Answered below, the same as a day out of range.
        }
        throw ProblemException.invalid(name, "must be a day, such as 2026-03-04");
    }
}
