package maison.customer.identity.correcting;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import maison.customer.CustomerProblems;
import maison.customer.finding.duplicates.Duplicates.Candidate;
import maison.customer.identity.customer.Customer;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerRefusal;
import maison.customer.identity.customer.Field;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ETags;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The answer to a correction; the values themselves are only shown by a logged read.
@Schema(name = "Corrected")
record Corrected(
        UUID customerId,
        int version,
        @Schema(description = "What really changed") List<Field> fields,
        @Schema(
                        description =
                                "Customers who may be the same person, if a name, a contact or the"
                                        + " birthday changed; for staff only")
                List<Candidate> duplicates) {

    static Response response(Outcome<Customer, CustomerEvent, CustomerRefusal> outcome) {
        return response(outcome, _ -> List.of());
    }

    static Response response(
            Outcome<Customer, CustomerEvent, CustomerRefusal> outcome,
            Function<List<Field>, List<Candidate>> duplicates) {
        return switch (outcome) {
            case Done(var survivor, _, var now, var events) -> {
                var fields = Corrections.fieldsOf(events);
                yield Response.ok(new Corrected(survivor, now, fields, duplicates.apply(fields)))
                        .header("ETag", ETags.of(now))
                        .build();
            }
            case Refused(var refusal) -> CustomerProblems.problemOf(refusal).toResponse();
        };
    }
}
