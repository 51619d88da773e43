package maison.customer.identity.birthday;

import java.util.Set;
import maison.customer.identity.birthday.BirthdayCommand.Begin;
import maison.customer.identity.birthday.BirthdayEvent.BirthdayMonthBegan;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// Once a year.
public final class BirthdayDecider
        implements Decider<BirthdayCommand, Birthdays, BirthdayEvent, BirthdayRefusal> {

    @Override
    public Birthdays initial() {
        return new Birthdays(Set.of());
    }

    @Override
    public Decision<BirthdayEvent, BirthdayRefusal> decide(
            BirthdayCommand command, Birthdays birthdays) {
        return switch (command) {
            case Begin begin when birthdays.years().contains(begin.year()) ->
                    Decision.alreadyDone();
            case Begin(var customer, int year, var at) ->
                    Decision.accept(new BirthdayMonthBegan(customer, year, at));
        };
    }

    @Override
    public Birthdays evolve(Birthdays birthdays, BirthdayEvent event) {
        return switch (event) {
            case BirthdayMonthBegan began -> birthdays.with(began.year());
        };
    }
}
