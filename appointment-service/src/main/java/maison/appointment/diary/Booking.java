package maison.appointment.diary;

import java.time.Instant;
import maison.appointment.calendar.BookingPolicy.Terms;
import maison.appointment.calendar.Visit;
import maison.appointment.diary.BookingCommand.Request;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What a decision needs to know about a booking, and what a reader is told of it.
public sealed interface Booking {

    record None() implements Booking {}

    /// Also after the hold has lapsed: nobody records that.
    record Held(Request request, Visit visit, Instant until) implements Booking {}

    record Active(Request request, Visit visit, Terms terms) implements Booking {

        Active at(Visit moved) {
            return new Active(request, moved, terms);
        }

        Over over(Ending ending, @Nullable Money owed) {
            return new Over(request, visit, ending, owed);
        }
    }

    /// @param owed what the terms ask for ending like this, if anything
    record Over(Request request, Visit visit, Ending ending, @Nullable Money owed)
            implements Booking {}

    /// How a booking ended.
    enum Ending {
        CANCELLED,
        ATTENDED,
        NO_SHOW
    }
}
