package maison.customer.inviting;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.feedback.FeedbackEvent;
import maison.customer.feedback.FeedbackRefusal.CustomerErased;
import maison.customer.feedback.FeedbackRefusal.NotACustomer;
import maison.customer.profile.CustomersOnly;

/// Only customers are asked and answer.
@Singleton
final class FeedbackGuard extends CustomersOnly {

    FeedbackGuard() {
        super(
                FeedbackEvent.class,
                each -> Stream.of(each.customerId()),
                new NotACustomer(),
                new CustomerErased());
    }
}
