package maison.purchase.tracking.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where something stands, for its client. Never holds a name, a contact, a size or an amount.
///
/// Texts are maps from language to words; English is always there.
///
/// @param state such as `making`; `quoted`, `delivered` and `cancelled` have words of the page's
///   own
/// @param steps in order, the current one marked
/// @param promisedDate absent if nothing is promised
/// @param late whether the promised day has passed
/// @param next what the client can look forward to; absent if nothing more comes
/// @param dueDate when the client has to pay next; absent if nothing is to be paid in parts
public record OrderStatus(
        String state,
        Map<String, String> product,
        List<Step> steps,
        @Nullable LocalDate promisedDate,
        boolean late,
        @Nullable Map<String, String> next,
        @Nullable LocalDate dueDate) {

    public OrderStatus {
        product = Map.copyOf(product);
        steps = List.copyOf(steps);
    }

    /// The status of what is not paid in parts.
    public OrderStatus(
            String state,
            Map<String, String> product,
            List<Step> steps,
            @Nullable LocalDate promisedDate,
            boolean late,
            @Nullable Map<String, String> next) {
        this(state, product, steps, promisedDate, late, next, null);
    }

    /// One step on the way.
    public record Step(String code, Map<String, String> names, Progress progress) {}

    /// Whether a step is behind, now or ahead.
    public enum Progress {
        DONE,
        CURRENT,
        AHEAD
    }
}
