package maison.customer.voice.inviting;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import maison.customer.identity.profile.CustomersOnly;
import maison.customer.voice.feedback.FeedbackEvent;
import maison.customer.voice.feedback.FeedbackRefusal.CustomerErased;
import maison.customer.voice.feedback.FeedbackRefusal.NotACustomer;

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
