package maison.customer.family.tying;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.family.relation.RelationEvent;
import maison.customer.family.relation.RelationRefusal.CustomerErased;
import maison.customer.family.relation.RelationRefusal.NotACustomer;
import maison.customer.identity.profile.CustomersOnly;

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
