package maison.customer.crm.importing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.crm.exchange.Mapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An import and how far it is. It shows nothing of what the file says.
@Schema(name = "CustomerImport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID importId,
        @Schema(enumeration = {"csv", "vcard", "json"}) FileFormat format,
        @Schema(description = "In which the file was read", examples = "UTF-8") String charset,
        @Schema(
                        enumeration = {
                            "checking",
                            "checked",
                            "running",
                            "completed",
                            "cancelled",
                            "expired"
                        })
                ImportState state,
        @Schema(description = "The columns of the file, in order") List<Column> columns,
        Mapping mapping,
        @Schema(description = "What becomes of those who are known already") Resolution resolution,
        int rows,
        @Schema(description = "How many rows the dry run, or the run, has been through") int done,
        @Schema(
                        description = "How many rows have each status",
                        examples = "{\"ok\": 96, \"duplicate\": 3, \"error\": 1}")
                Map<String, Integer> statuses,
        Instant createdAt,
        @Schema(description = "When an import that is not started is forgotten")
                @Nullable Instant expiresAt,
        @Nullable Instant endedAt,
        @Schema(description = "How many rows were done a second, while it runs and afterwards")
                @Nullable Integer rowsPerSecond,
        @Schema(description = "How long it will still take") @Nullable Integer secondsLeft,
        @JsonIgnore int version) {

    /// @param filled how many rows have something in it
    @Schema(name = "ImportColumn")
    record Column(@Schema(examples = "Mobile") String name, int filled) {}
}
