package maison.purchase.tracking.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import maison.purchase.tracking.status.OrderStatus.Progress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A status in the client's language.
///
/// @param stage absent until production begins
/// @param late whether the promised day has passed
/// @param dueDate when the client has to pay next, of what is paid in parts
@Schema(
        name = "OrderStatus",
        requiredProperties = {"language", "state", "product", "steps", "late"})
public record StatusView(
        String language,
        String state,
        String product,
        @Nullable String stage,
        @Nullable LocalDate promisedDate,
        boolean late,
        @Nullable String next,
        @Nullable LocalDate dueDate,
        List<StepView> steps) {

    /// One step on the way.
    @Schema(
            name = "OrderStatusStep",
            requiredProperties = {"code", "name", "progress"})
    public record StepView(
            String code,
            String name,
            @Schema(enumeration = {"done", "current", "ahead"}) String progress) {}

    static StatusView of(OrderStatus status, Words words) {
        List<StepView> steps =
                status.steps().stream()
                        .map(step ->
                                new StepView(
                                        step.code(),
                                        words.of(step.names()),
                                        step.progress().name().toLowerCase(Locale.ROOT)))
                        .toList();
        return new StatusView(
                words.language(),
                status.state(),
                words.of(status.product()),
                status.steps().stream()
                        .filter(step -> step.progress() == Progress.CURRENT)
                        .map(step -> words.of(step.names()))
                        .findFirst()
                        .orElse(null),
                status.promisedDate(),
                status.late(),
                status.next() == null ? null : words.of(status.next()),
                status.dueDate(),
                steps);
    }
}
