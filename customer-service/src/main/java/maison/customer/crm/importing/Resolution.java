package maison.customer.crm.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import maison.customer.identity.customer.Field;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What becomes of somebody who is known already.
///
/// @param overwrite the fields that the file's word counts for; nothing else is changed
/// @param customerId whom a row is about, where several have what it has
@Schema(name = "ImportResolution")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Resolution(
        @Schema(
                        required = true,
                        enumeration = {"skip", "update-empty", "overwrite", "create"})
                @NotNull
                Rule rule,
        @Schema(
                        description = "With `overwrite`: the fields that the file's values replace",
                        examples = "[\"phones\", \"addresses\"]")
                @Size(max = 15)
                @Nullable List<Field> overwrite,
        @Schema(description = "For one row: which of several customers it is about")
                @Nullable UUID customerId) {

    /// What is done.
    enum Rule {
        /// Nothing.
        @JsonProperty("skip")
        SKIP,
        /// What we do not know is taken.
        @JsonProperty("update-empty")
        UPDATE_EMPTY,
        /// Some fields are taken, where the file has something in them.
        @JsonProperty("overwrite")
        OVERWRITE,
        /// They are somebody else after all.
        @JsonProperty("create")
        CREATE
    }

    /// Where nobody decided, nothing is changed.
    static final Resolution SKIP = new Resolution(Rule.SKIP, null, null);

    Resolution {
        overwrite = overwrite == null ? List.of() : List.copyOf(overwrite);
    }

    @Override
    public List<Field> overwrite() {
        return overwrite == null ? List.of() : overwrite;
    }
}
