package maison.appointment;

import io.quarkus.security.ForbiddenException;
import jakarta.inject.Singleton;
import java.util.UUID;
import maison.appointment.diary.BookingCommand.Request;
import maison.platform.persons.Persons;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/// Which bookings the caller may touch.
@Singleton
public final class Access {

    private final Caller caller;
    private final Persons persons;

    Access(Caller caller, Persons persons) {
        this.caller = caller;
        this.persons = persons;
    }

    /// Lets clients reach only their own bookings, under whichever of their ids, and terminals only
    /// their store's.
    ///
    /// @throws ForbiddenException for another's
    public void require(Request request) {
        caller.requireStore(request.storeId());
        if (caller.has(Roles.CLIENT) && !isOwn(request.customerId())) {
            throw new ForbiddenException("A client reaches only their own bookings");
        }
    }

    /// A booking without a client belongs to no client.
    private boolean isOwn(@Nullable UUID customer) {
        return caller.claim("customer_id")
                .map(UUID::fromString)
                .filter(own -> persons.areOne(customer, own))
                .isPresent();
    }
}
