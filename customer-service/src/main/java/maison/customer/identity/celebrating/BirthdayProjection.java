package maison.customer.identity.celebrating;

import jakarta.inject.Singleton;
import java.util.List;
import maison.customer.identity.birthday.BirthdayEvent.BirthdayMonthBegan;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps whose birthday was noted in which year.
@Singleton
final class BirthdayProjection implements WritingProjection {

    private static final String NOTE =
            """
            insert into birthday_months (customer_id, year)
            select * from unnest(?::uuid[], ?::int[])
            """;

    @Override
    public String name() {
        return "birthdays";
    }

    @Override
    public String ddl() {
        return "projections/birthdays.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var began =
                events.stream()
                        .map(RecordedEvent::event)
                        .filter(BirthdayMonthBegan.class::isInstance)
                        .map(BirthdayMonthBegan.class::cast)
                        .toList();
        return Write.ofRows(NOTE, began, BirthdayMonthBegan::customerId, BirthdayMonthBegan::year);
    }
}
