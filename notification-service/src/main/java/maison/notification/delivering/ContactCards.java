package maison.notification.delivering;

import io.quarkus.oidc.client.OidcClientException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import maison.notification.delivering.ContactCard.Refused;
import maison.notification.delivering.ContactCard.Released;
import maison.notification.delivering.ContactCard.Unavailable;
import maison.notification.delivering.CustomerApi.Ask;
import maison.notification.delivering.CustomerApi.Card;
import maison.notification.message.MessageCommand.CardRelease;
import maison.notification.message.MessageRequest;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Asks customer-service for a contact at the moment of use; consent is decided and logged there.
@Singleton
class ContactCards {

    private final CustomerApi customers;

    ContactCards(@RestClient CustomerApi customers) {
        this.customers = customers;
    }

    ContactCard ask(MessageRequest request, String correlation) {
        var key = request.key();
        try {
            return read(
                    customers.contactCard(
                            key.customerId(),
                            correlation,
                            new Ask(key.purpose(), request.channel())));
        } catch (WebApplicationException e) {
            // Even a 4xx decides nothing about the client: it is a fault of ours, to be repaired.
            return new Unavailable("customer-service answered " + e.getResponse().getStatus());
        } catch (ProcessingException | OidcClientException e) {
            return new Unavailable("customer-service: " + e.getClass().getSimpleName());
        }
    }

    private static ContactCard read(Card card) {
        var address = card.address();
        if (card.decision().equals("released") && address != null) {
            var consent = card.consent();
            return new Released(
                    address,
                    card.greeting(),
                    new CardRelease(
                            card.language(),
                            consent == null ? null : consent.eventId(),
                            consent == null ? null : consent.textVersion()),
                    card.preferences());
        }
        return new Refused(card.reason() == null ? "unspecified" : card.reason(), card.notBefore());
    }
}
