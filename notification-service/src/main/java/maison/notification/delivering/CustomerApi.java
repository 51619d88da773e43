package maison.notification.delivering;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// The part of customer-service's API that this service uses.
@RegisterRestClient(configKey = "customer")
@OidcClientFilter
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface CustomerApi {

    record Ask(String purpose, String channel) {}

    /// Other fields of the answer are ignored on purpose.
    ///
    /// @param decision `released` or `refused`
    /// @param notBefore set where it was refused for its time: when to ask again
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Card(
            String decision,
            @Nullable String reason,
            @Nullable Instant notBefore,
            @Nullable String greeting,
            @Nullable String address,
            @Nullable String language,
            @Nullable Consent consent,
            @Nullable String preferences) {

        /// A record writes all its fields; this one must never reach a log.
        @Override
        public String toString() {
            return "Card[%s]".formatted(decision);
        }
    }

    /// The consent that authorised a release.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consent(UUID eventId, @Nullable String textVersion, @Nullable Instant at) {}

    /// @param url what the client opens
    /// @param purposeName what it is about, in the client's language
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LinkAnswer(String url, @Nullable String purposeName) {

        /// Who has the link can use it, so it must never reach a log.
        @Override
        public String toString() {
            return "LinkAnswer[…]";
        }
    }

    @POST
    @Path("/v1/customers/{id}/consents/requests/{request}/link")
    LinkAnswer confirmationLink(
            @PathParam("id") UUID customer,
            @PathParam("request") UUID request,
            @HeaderParam("X-Correlation-Id") String correlation);

    @POST
    @Path("/v1/customers/{id}/survey-invitations/{invitation}/link")
    LinkAnswer surveyLink(
            @PathParam("id") UUID customer,
            @PathParam("invitation") UUID invitation,
            @HeaderParam("X-Correlation-Id") String correlation);

    @POST
    @Path("/v1/customers/{id}/contact-card")
    Card contactCard(
            @PathParam("id") UUID customer,
            @HeaderParam("X-Correlation-Id") String correlation,
            Ask ask);
}
