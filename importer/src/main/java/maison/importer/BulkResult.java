package maison.importer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the service says about one line of a bulk request; other fields are ignored on purpose.
@JsonIgnoreProperties(ignoreUnknown = true)
record BulkResult(int index, String status, @Nullable Problem problem) {

    /// Why a line was refused.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Problem(
            @Nullable String title, @Nullable String detail, @Nullable List<FieldFault> errors) {}

    /// What is wrong with one field.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FieldFault(@Nullable String pointer, @Nullable String detail) {}

    boolean isRefused() {
        return status.equals("refused");
    }

    boolean isReplayed() {
        return status.equals("replayed");
    }

    String reason() {
        if (problem == null) {
            return "the service refused it without a reason";
        }
        var text = new StringBuilder(String.valueOf(problem.title()));
        if (problem.detail() != null) {
            text.append(": ").append(problem.detail());
        }
        if (problem.errors() != null) {
            for (FieldFault fault : problem.errors()) {
                text.append("; ").append(fault.pointer()).append(' ').append(fault.detail());
            }
        }
        return text.toString();
    }
}
