package maison.customer.identity.person;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import maison.customer.identity.person.PersonForm.CultureForm;
import maison.customer.identity.person.PersonForm.DateForm;
import maison.customer.identity.person.PersonForm.DemographicsForm;
import org.jspecify.annotations.Nullable;

/// Reads what somebody told of themselves, and which days matter to them.
final class CultureReader {

    private static final int GREETING_MAX = 100;
    private static final int NAME_MAX = 100;
    private static final int DATES_MAX = 50;
    private static final int DAYS_OFF_MAX = 3;
    private static final String[] DAYS =
            Arrays.stream(DayOfWeek.values())
                    .map(day -> day.name().toLowerCase(Locale.ROOT))
                    .toArray(String[]::new);

    private final Complaints complaints;

    CultureReader(Complaints complaints) {
        this.complaints = complaints;
    }

    @Nullable Demographics demographics(@Nullable DemographicsForm form) {
        if (form == null) {
            return null;
        }
        var at = "/demographics";
        var read =
                new Demographics(
                        complaints.oneOf(
                                form.gender(),
                                at + "/gender",
                                "female",
                                "male",
                                "other",
                                "undisclosed"),
                        complaints.country(form.nationality(), at + "/nationality"),
                        complaints.oneOf(
                                form.maritalStatus(),
                                at + "/maritalStatus",
                                "single",
                                "engaged",
                                "married",
                                "divorced",
                                "widowed"));
        return read.equals(new Demographics(null, null, null)) ? null : read;
    }

    @Nullable Culture culture(@Nullable CultureForm form) {
        if (form == null) {
            return null;
        }
        var weekend = new ArrayList<String>();
        int i = -1;
        for (var day : complaints.atMost(form.weekend(), "/culture/weekend", DAYS_OFF_MAX)) {
            var pointer = "/culture/weekend/" + ++i;
            complaints.required(day, pointer);
            var read = complaints.oneOf(day, pointer, DAYS);
            if (read != null && !weekend.contains(read)) {
                weekend.add(read);
            }
        }
        var read =
                new Culture(
                        complaints.oneOf(
                                form.calendar(), "/culture/calendar", "gregorian", "umm-al-qura"),
                        weekend,
                        complaints.text(form.greeting(), "/culture/greeting", GREETING_MAX));
        return read.equals(new Culture(null, List.of(), null)) ? null : read;
    }

    List<ImportantDate> dates(@Nullable List<@Nullable DateForm> forms) {
        var dates = new ArrayList<ImportantDate>();
        int i = -1;
        for (var form : complaints.atMost(forms, "/dates", DATES_MAX)) {
            var read = date(form == null ? new DateForm(null, null, null) : form, "/dates/" + ++i);
            if (read != null && !dates.contains(read)) {
                dates.add(read);
            }
        }
        return dates;
    }

    private @Nullable ImportantDate date(DateForm form, String pointer) {
        complaints.required(form.kind(), pointer + "/kind");
        var kind =
                complaints.oneOf(
                        form.kind(), pointer + "/kind", "anniversary", "engagement", "occasion");
        var name = complaints.text(form.name(), pointer + "/name", NAME_MAX);
        if ("occasion".equals(kind)) {
            complaints.required(name, pointer + "/name");
        }
        try {
            var date = CalendarDay.of(form.date() == null ? "" : form.date());
            return kind == null ? null : new ImportantDate(kind, name, date);
        } catch (IllegalArgumentException e) {
            complaints.add(
                    pointer + "/date",
                    Objects.requireNonNullElse(e.getMessage(), "must be a date"));
            return null;
        }
    }
}
