package maison.customer.crm.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import maison.customer.identity.person.PersonForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What another CRM changed of one of many customers.
@Schema(name = "CrmCustomerLine")
record ChangeLine(
        @Schema(required = true, examples = "0031-4471") @Nullable String externalId,
        @Schema(required = true, examples = "0") @Nullable Long seen,
        @Schema(required = true) @Nullable Instant changedAt,
        @Nullable UUID customerId,
        @Schema(required = true, implementation = PersonForm.class) @Nullable JsonNode customer) {

    @Override
    public String toString() {
        return "CrmCustomerLine[…]";
    }
}
