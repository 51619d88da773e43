package maison.purchase.counter.asking;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// The part of customer-service's API that this service uses.
@RegisterRestClient(configKey = "customer")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface CustomerApi {

    /// @param on today where the till is
    record Ask(String identifier, LocalDate on) {

        /// A record writes all its fields; this one must never reach a log.
        @Override
        public String toString() {
            return "Ask[…]";
        }
    }

    @POST
    @Path("/v1/customers/identify")
    CompletionStage<Identified> identify(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("X-Correlation-Id") String correlation,
            @QueryParam("region") @Nullable String region,
            Ask ask);

    @ClientExceptionMapper
    static @Nullable RuntimeException refusal(Response response) {
        return AskedWrongly.of(response.getStatus());
    }
}
