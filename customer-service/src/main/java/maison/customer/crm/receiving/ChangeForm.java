package maison.customer.crm.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import maison.customer.identity.person.PersonForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What another CRM changed of one customer.
@Schema(
        name = "CrmCustomerChange",
        description =
                "`customer` has the fields that changed, as in the feed; null clears one. Only fields"
                        + " that are exchanged")
record ChangeForm(
        @Schema(
                        required = true,
                        description =
                                "Where the system was in our feed when it changed this; 0 if it"
                                        + " had read nothing",
                        examples = "0")
                @NotNull
                @Min(0)
                Long seen,
        @Schema(required = true, description = "When it was changed there") @NotNull
                Instant changedAt,
        @Schema(
                        description =
                                "Whom of ours it means, if the system's number is not known here"
                                        + " yet; else an unknown number is a new customer")
                @Nullable UUID customerId,
        @Schema(required = true, implementation = PersonForm.class) @NotNull JsonNode customer) {

    @Override
    public String toString() {
        return "CrmCustomerChange[…]";
    }
}
