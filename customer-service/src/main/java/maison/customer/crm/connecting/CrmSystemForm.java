package maison.customer.crm.connecting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import maison.customer.crm.crmsystem.ConflictRule;
import maison.customer.crm.crmsystem.SystemTerms;
import maison.customer.identity.customer.Field;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is to be exchanged with another CRM.
@Schema(name = "NewCrmSystem")
record CrmSystemForm(
        @Schema(required = true, examples = "Salesforce") @NotBlank @Size(max = 100) String name,
        @Schema(
                        required = true,
                        description =
                                "The client of the identity provider, with role `integration`, that"
                                        + " speaks for it; what it changes is not sent back to it",
                        examples = "crm-sync")
                @NotNull
                @Pattern(
                        regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
                        message = "must be a client's id")
                String clientId,
        @Schema(
                        required = true,
                        description =
                                "The fields of a profile that are exchanged, each with who wins when"
                                        + " both sides changed it: `theirs`, `ours`, `latest`, or"
                                        + " `ask` staff")
                @NotEmpty
                Map<Field, @NotNull ConflictRule> fields) {

    SystemTerms terms() {
        return new SystemTerms(name.strip(), clientId, fields);
    }
}
