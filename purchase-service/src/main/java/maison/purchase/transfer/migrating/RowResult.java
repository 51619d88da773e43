package maison.purchase.transfer.migrating;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import maison.platform.http.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of one row in one sale or return; a row that brings back goods of two sales has two
/// results.
///
/// @param row the header of a CSV file is row 1
/// @param status `parked` for what an offline till took back of a sale that is not known yet
/// @param id of the sale or return that it is in
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SaleImportRow",
        requiredProperties = {"row", "status"})
record RowResult(
        int row,
        int item,
        @Schema(enumeration = {"waiting", "sound", "created", "replayed", "parked", "refused"})
                String status,
        @Nullable UUID id,
        @Schema(implementation = Problem.class) @JsonRawValue @Nullable String problem) {}
