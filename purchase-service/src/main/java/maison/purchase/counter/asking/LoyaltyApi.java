package maison.purchase.counter.asking;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The part of loyalty-service's API that this service uses.
@RegisterRestClient(configKey = "loyalty")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface LoyaltyApi {

    /// A basket as loyalty-service reads it.
    record Ask(String store, String currency, Instant occurredAt, List<Line> lines) {}

    /// A line of it.
    record Line(
            String lineId,
            String quantity,
            Money net,
            @Nullable String category,
            @Nullable String brand,
            String kind) {}

    @POST
    @Path("/v1/accounts/{customer}/quote")
    CompletionStage<Quote> quote(
            @PathParam("customer") UUID customer,
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("X-Correlation-Id") String correlation,
            Ask ask);

    @ClientExceptionMapper
    static @Nullable RuntimeException refusal(Response response) {
        return AskedWrongly.of(response.getStatus());
    }
}
