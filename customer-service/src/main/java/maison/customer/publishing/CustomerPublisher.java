package maison.customer.publishing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.customer.alert.AlertEvent;
import maison.customer.birthday.BirthdayEvent.BirthdayMonthBegan;
import maison.customer.card.CardEvent;
import maison.customer.consent.ConsentEvent;
import maison.customer.consent.ConsentEvent.ConsentGiven;
import maison.customer.consent.ConsentEvent.ConsentRevoked;
import maison.customer.customer.CustomerEvent;
import maison.customer.customer.CustomerEvent.CustomerCorrected;
import maison.customer.customer.CustomerEvent.CustomerErased;
import maison.customer.customer.CustomerEvent.CustomerRegistered;
import maison.customer.customfield.CustomFieldEvent;
import maison.customer.intake.IntakeEvent;
import maison.customer.preference.PreferenceEvent;
import maison.customer.publishing.PublishedCustomerEvent.BirthdayMonth;
import maison.customer.publishing.PublishedCustomerEvent.ConsentChanged;
import maison.customer.publishing.PublishedCustomerEvent.Corrected;
import maison.customer.publishing.PublishedCustomerEvent.Erased;
import maison.customer.publishing.PublishedCustomerEvent.Registered;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;

/// Which events leave the service, and how they look then.
@Singleton
final class CustomerPublisher implements Publisher {

    private static final String TOPIC = "maison.customers";

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Optional<Published> publish(RecordedEvent<?> recorded) {
        return switch (recorded.event()) {
            case CustomerEvent event -> Optional.of(published(event));
            case ConsentEvent event -> Optional.of(published(event));
            case BirthdayMonthBegan(var id, int year, var at) ->
                    Optional.of(of(id, "birthday-month-began", new BirthdayMonth(id, year, at)));
            // What a till must know of somebody, and what the house asks, concerns nobody else.
            case CardEvent _, AlertEvent _, IntakeEvent _, CustomFieldEvent _, PreferenceEvent _ ->
                    Optional.empty();
            case Object other ->
                    throw new IllegalStateException("Not an event of ours: " + other.getClass());
        };
    }

    private static Published published(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered(var id, var references, var language, _, _, var at) ->
                    of(id, "registered", new Registered(id, at, references, language));
            case CustomerCorrected(var id, var fields, _, _, _) ->
                    of(id, "corrected", new Corrected(id, fields));
            case CustomerErased(var id, _, _, var at) -> of(id, "erased", new Erased(id, at));
        };
    }

    private static Published published(ConsentEvent event) {
        boolean granted =
                switch (event) {
                    case ConsentGiven _ -> true;
                    case ConsentRevoked _ -> false;
                };
        return of(
                event.customerId(),
                "consent-changed",
                new ConsentChanged(
                        event.customerId(), event.purpose(), event.channel(), granted, event.at()));
    }

    private static Published of(UUID customer, String what, PublishedCustomerEvent data) {
        return new Published(TOPIC, customer.toString(), "maison.customer." + what + ".v1", data);
    }
}
