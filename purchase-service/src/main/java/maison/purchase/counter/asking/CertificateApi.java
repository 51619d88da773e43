package maison.purchase.counter.asking;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.joda.money.Money;

/// The part of loyalty-service's API of certificates that this service uses.
@RegisterRestClient(configKey = "loyalty")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("/v1/certificates/{code}/uses/{use}")
interface CertificateApi {

    /// What is to be kept of a certificate for a sale.
    record Hold(Money amount, String store, String terminal, UUID saleId, int minutes) {}

    @PUT
    HeldUse hold(
            @PathParam("code") String code,
            @PathParam("use") UUID use,
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("X-Correlation-Id") String correlation,
            Hold hold);

    @PUT
    @Path("/release")
    HeldUse release(
            @PathParam("code") String code,
            @PathParam("use") UUID use,
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("X-Correlation-Id") String correlation);
}
