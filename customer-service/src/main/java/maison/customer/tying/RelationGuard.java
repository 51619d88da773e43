package maison.customer.tying;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.profile.CustomersOnly;
import maison.customer.relation.RelationEvent;
import maison.customer.relation.RelationRefusal.CustomerErased;
import maison.customer.relation.RelationRefusal.NotACustomer;

/// Both ends that are named by an id are customers.
@Singleton
final class RelationGuard extends CustomersOnly {

    RelationGuard() {
        super(
                RelationEvent.class,
                each ->
                        Stream.concat(
                                Stream.of(each.customerId()), Stream.ofNullable(each.otherId())),
                new NotACustomer(),
                new CustomerErased());
    }
}
