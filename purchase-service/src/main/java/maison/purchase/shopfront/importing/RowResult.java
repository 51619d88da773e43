package maison.purchase.shopfront.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import maison.purchase.intake.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of one row, or of one item that a complete file lacks.
///
/// @param row the line of the file; absent for an item that the file lacks
/// @param errors why it was refused
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "ImportRowResult", requiredProperties = "status")
record RowResult(
        @Nullable Long row,
        @Nullable String sku,
        @Schema(enumeration = {"created", "changed", "unchanged", "discontinued", "refused"})
                String status,
        List<Fault> errors) {

    static final String CREATED = "created";
    static final String CHANGED = "changed";
    static final String UNCHANGED = "unchanged";
    static final String DISCONTINUED = "discontinued";
    static final String REFUSED = "refused";

    RowResult {
        errors = List.copyOf(errors);
    }

    static RowResult of(Row row, String status) {
        return new RowResult(row.number(), row.sku(), status, List.of());
    }

    static RowResult refused(Row row, List<Fault> faults) {
        // A text that is at fault is not repeated: it could be a card number.
        boolean skuAtFault = faults.stream().anyMatch(fault -> fault.pointer().equals("/sku"));
        return new RowResult(row.number(), skuAtFault ? null : row.sku(), REFUSED, faults);
    }

    static RowResult missing(String sku) {
        return new RowResult(null, sku, DISCONTINUED, List.of());
    }
}
