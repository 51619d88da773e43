package maison.notification.delivering;

import io.quarkus.oidc.client.OidcClientException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;
import java.util.UUID;
import maison.notification.delivering.CustomerApi.LinkAnswer;
import maison.notification.delivering.OpenLink.Given;
import maison.notification.delivering.OpenLink.Over;
import maison.notification.delivering.OpenLink.Unavailable;
import maison.notification.message.MessageRequest;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Asks customer-service for the link of a message at the moment it is sent.
@Singleton
class OpenLinks {

    /// Taken back, answered before, or too late; and erased.
    private static final Set<Integer> OVER = Set.of(404, 409, 410);

    private final CustomerApi customers;

    OpenLinks(@RestClient CustomerApi customers) {
        this.customers = customers;
    }

    OpenLink ask(MessageRequest request, String correlation) {
        try {
            return read(request, correlation);
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            var detail = "customer-service answered " + status;
            return OVER.contains(status) ? new Over(detail) : new Unavailable(detail);
        } catch (ProcessingException | OidcClientException e) {
            return new Unavailable("customer-service: " + e.getClass().getSimpleName());
        }
    }

    private OpenLink read(MessageRequest request, String correlation) {
        var customer = request.key().customerId();
        var confirmation = request.facts().get("confirmation");
        if (confirmation != null) {
            var id = UUID.fromString(confirmation);
            return given(customers.confirmationLink(customer, id, correlation));
        }
        var survey = request.facts().get("survey");
        return survey == null
                ? Given.NONE
                : given(customers.surveyLink(customer, UUID.fromString(survey), correlation));
    }

    private static Given given(LinkAnswer answer) {
        return new Given(answer.url(), answer.purposeName() == null ? "" : answer.purposeName());
    }
}
