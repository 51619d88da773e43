package maison.customer.lifecycle.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What must hold of one number.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Condition(Metric metric, @Nullable Integer atLeast, @Nullable Integer below) {

    /// @param value null if there is none
    boolean holds(@Nullable Long value) {
        return value != null
                && (atLeast == null || value >= atLeast)
                && (below == null || value < below);
    }
}
