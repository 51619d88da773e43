package maison.customer.crm.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import maison.customer.crm.exchange.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is to be said of one row, and what became of it.
@Schema(name = "CustomerImportRow")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RowView(
        @Schema(description = "As a spreadsheet counts; in a table, 1 is the header") int row,
        @Schema(
                        enumeration = {
                            "waiting",
                            "ok",
                            "warning",
                            "duplicate",
                            "error",
                            "created",
                            "updated",
                            "unchanged",
                            "skipped",
                            "refused"
                        },
                        description = "Up to `error` of the dry run, then of the run")
                String status,
        List<Finding> findings,
        @Schema(description = "What was decided for this row alone")
                @Nullable Resolution resolution,
        @Schema(description = "Who was created or updated") @Nullable UUID customerId) {}
