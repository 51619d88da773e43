package maison.customer.identity.celebrating;

import jakarta.inject.Singleton;
import java.util.List;
import maison.customer.SqlArray;
import maison.customer.identity.birthday.BirthdayEvent.BirthdayMonthBegan;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import org.jdbi.v3.core.Handle;

/// Keeps whose birthday was noted in which year.
@Singleton
final class BirthdayProjection implements Projection {

    @Override
    public String name() {
        return "birthdays";
    }

    @Override
    public String ddl() {
        return "projections/birthdays.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        var began =
                events.stream()
                        .map(RecordedEvent::event)
                        .filter(BirthdayMonthBegan.class::isInstance)
                        .map(BirthdayMonthBegan.class::cast)
                        .toList();
        if (began.isEmpty()) {
            return;
        }
        var ids = began.stream().map(BirthdayMonthBegan::customerId).toList();
        var years = began.stream().map(BirthdayMonthBegan::year).toList();
        handle.createUpdate(
                        """
                        insert into birthday_months (customer_id, year)
                        select * from unnest(:ids, :years)
                        """)
                .bind("ids", SqlArray.of(handle, "uuid", ids))
                .bind("years", SqlArray.of(handle, "int", years))
                .execute();
    }
}
