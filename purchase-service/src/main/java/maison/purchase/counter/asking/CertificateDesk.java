package maison.purchase.counter.asking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import maison.purchase.sales.sale.Register;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.joda.money.Money;

/// Asks loyalty-service to keep money of a certificate for a sale. For virtual threads.
///
/// Codes are as good as money: none is logged, kept or told to anybody else. That is why failures
/// are logged without their words, which quote the address when it took too long.
@Singleton
public class CertificateDesk {

    private static final Logger LOG = Logger.getLogger(CertificateDesk.class);

    /// How long it is kept: much longer than it takes until loyalty-service hears of the sale.
    private static final int MINUTES = 60;

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    // Others are at it at the same moment, which says nothing about the certificate.
    private static final Set<String> PASSING = Set.of("concurrent-change", "request-in-progress");

    private final CertificateApi certificates;
    private final ObjectMapper json;

    CertificateDesk(@RestClient CertificateApi certificates, ObjectMapper json) {
        this.certificates = certificates;
        this.json = json;
    }

    /// What came of asking.
    public sealed interface Answer {

        /// It is kept for the sale.
        record Held(UUID certificateId) implements Answer {}

        /// It is not good for this.
        ///
        /// @param reason in loyalty-service's words, such as `certificate-used`
        record Refused(String reason) implements Answer {}

        /// The caller may not pay with certificates.
        record NotAllowed() implements Answer {}

        /// Nobody knows: there was no answer, or one that says nothing about the certificate.
        record NoAnswer() implements Answer {}
    }

    /// Keeps so much of a certificate for a sale. The same again changes nothing.
    public Answer hold(
            String code, UUID sale, Register register, Money amount, Neighbours.Caller caller) {
        var hold =
                new CertificateApi.Hold(
                        amount, register.storeId(), register.terminalId(), sale, MINUTES);
        try {
            HeldUse held =
                    certificates.hold(code, sale, caller.bearer(), caller.correlation(), hold);
            return new Answer.Held(held.certificate().certificateId());
        } catch (WebApplicationException e) {
            return answer(e.getResponse());
        } catch (ProcessingException e) {
            LOG.debugf("No answer about a certificate: %s", e.getClass().getName());
            return new Answer.NoAnswer();
        }
    }

    /// Frees what was kept for a sale that was not made. If nobody hears of it, it is free again by
    /// itself.
    public void release(String code, UUID sale, Neighbours.Caller caller) {
        try {
            certificates.release(code, sale, caller.bearer(), caller.correlation());
        } catch (WebApplicationException | ProcessingException e) {
            LOG.debugf("A hold was not released: %s", e.getClass().getName());
        }
    }

    private Answer answer(Response response) {
        return switch (response.getStatus()) {
            case NOT_FOUND, CONFLICT -> {
                String reason = reason(response);
                yield PASSING.contains(reason) ? new Answer.NoAnswer() : new Answer.Refused(reason);
            }
            case FORBIDDEN -> new Answer.NotAllowed();
            default -> new Answer.NoAnswer();
        };
    }

    private String reason(Response response) {
        try {
            JsonNode problem = json.readTree(response.readEntity(String.class));
            String type = problem.path("type").asText("");
            return type.isEmpty()
                    ? "status-" + response.getStatus()
                    : type.substring(type.lastIndexOf('/') + 1);
        } catch (JsonProcessingException | IllegalStateException | ProcessingException _) {
            return "status-" + response.getStatus();
        }
    }
}
