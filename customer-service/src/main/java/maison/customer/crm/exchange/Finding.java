package maison.customer.crm.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is to be said of one line. It never repeats a value, which may be personal.
@Schema(
        name = "ImportFinding",
        requiredProperties = {"severity", "code", "detail"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Finding(
        @Schema(enumeration = {"error", "warning", "duplicate"}) String severity,
        @Schema(examples = "phone-known") String code,
        @Schema(description = "The column of the file, if it is one's", examples = "Mobile")
                @Nullable String column,
        @Schema(examples = "must be a telephone number") String detail,
        @Schema(description = "The customers who are meant") List<UUID> customerIds,
        @Schema(description = "The row of the file that is meant") @Nullable Integer row) {

    public static final String ERROR = "error";
    public static final String WARNING = "warning";
    public static final String DUPLICATE = "duplicate";

    public Finding {
        customerIds = customerIds == null ? List.of() : List.copyOf(customerIds);
    }

    /// Why a line cannot be taken.
    public static Finding error(String code, @Nullable String column, String detail) {
        return new Finding(ERROR, code, column, detail, List.of(), null);
    }

    /// What is left out of a line that is taken.
    public static Finding warning(String code, @Nullable String column, String detail) {
        return new Finding(WARNING, code, column, detail, List.of(), null);
    }

    /// Who is known already.
    public static Finding known(String code, @Nullable String column, List<UUID> customers) {
        return new Finding(DUPLICATE, code, column, "is known already", customers, null);
    }

    /// Which earlier line has the same.
    public static Finding twice(String code, @Nullable String column, int row) {
        return new Finding(DUPLICATE, code, column, "is in the file twice", List.of(), row);
    }

    public boolean isError() {
        return severity.equals(ERROR);
    }
}
