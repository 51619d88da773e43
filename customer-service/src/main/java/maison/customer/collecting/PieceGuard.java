package maison.customer.collecting;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.piece.PieceEvent;
import maison.customer.piece.PieceRefusal.CustomerErased;
import maison.customer.piece.PieceRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;

/// Only a customer has a wardrobe.
@Singleton
final class PieceGuard extends CustomersOnly {

    PieceGuard() {
        super(
                PieceEvent.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }
}
