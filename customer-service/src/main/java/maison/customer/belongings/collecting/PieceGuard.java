package maison.customer.belongings.collecting;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.belongings.piece.PieceEvent;
import maison.customer.belongings.piece.PieceRefusal.CustomerErased;
import maison.customer.belongings.piece.PieceRefusal.NotACustomer;
import maison.customer.identity.profile.CustomersOnly;

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
