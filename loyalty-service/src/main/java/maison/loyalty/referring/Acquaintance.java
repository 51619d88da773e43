package maison.loyalty.referring;

import io.quarkus.oidc.client.OidcClientException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import maison.loyalty.referring.CustomerApi.Pair;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/// Asks customer-service whether two members may be the same person or household. Only it knows how
/// to reach them, and all that it answers is one word.
@Singleton
class Acquaintance {

    private static final Logger LOG = Logger.getLogger(Acquaintance.class);

    private final CustomerApi customers;

    Acquaintance(@RestClient CustomerApi customers) {
        this.customers = customers;
    }

    /// What is known of two members.
    enum Answer {
        RELATED,
        UNRELATED,
        /// One of them is not registered, or has left nothing by which they could be compared.
        UNKNOWN,
        /// No answer, for now.
        LATE
    }

    Answer ask(UUID one, UUID other) {
        try {
            String relation =
                    customers.relation("referral " + other, new Pair(one, other)).relation();
            return switch (relation) {
                case "related" -> Answer.RELATED;
                case "unrelated" -> Answer.UNRELATED;
                default -> Answer.UNKNOWN;
            };
        } catch (WebApplicationException e) {
            LOG.warnf("customer-service answered %d", e.getResponse().getStatus());
        } catch (ProcessingException | OidcClientException e) {
            LOG.warnf("customer-service: %s", e.getClass().getSimpleName());
        }
        return Answer.LATE;
    }
}
