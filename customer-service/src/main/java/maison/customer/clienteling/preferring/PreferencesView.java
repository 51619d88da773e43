package maison.customer.clienteling.preferring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import maison.customer.clienteling.taste.Effective;
import maison.customer.clienteling.taste.Inference;
import maison.customer.clienteling.taste.Stance;
import maison.customer.clienteling.taste.Statement;
import maison.customer.clienteling.taste.Topic;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a customer likes: what was said, what is inferred, and what counts.
@Schema(name = "Preferences")
record PreferencesView(
        UUID customerId,
        @Schema(description = "What was said and holds, the latest first") List<StatedView> stated,
        @Schema(description = "What their purchases say, returns taken off")
                List<InferredView> inferred,
        @Schema(description = "What counts for themselves, with the reason")
                List<EffectiveView> effective) {

    @Schema(name = "StatedPreference")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatedView(
            UUID preferenceId,
            Topic topic,
            @Schema(examples = "white-gold") String value,
            Stance stance,
            @Schema(
                            description = "Who wrote it",
                            enumeration = {"client", "staff"})
                    String source,
            @Nullable String recipient,
            @Nullable String note,
            Instant at) {

        static StatedView of(Statement statement) {
            return new StatedView(
                    statement.preferenceId(),
                    statement.liking().topic(),
                    statement.liking().value(),
                    statement.stance(),
                    statement.source(),
                    statement.recipient(),
                    statement.note(),
                    statement.at());
        }
    }

    @Schema(name = "InferredPreference")
    record InferredView(
            Topic topic,
            @Schema(examples = "white-gold") String value,
            @Schema(
                            description =
                                    "0 to 1: the share of the topic's purchases, each half as heavy"
                                            + " after two years, one more of nothing added",
                            examples = "0.667")
                    BigDecimal score,
            @Schema(description = "The sales that say so, the latest first, at most 20")
                    List<UUID> evidence,
            @Schema(description = "When the latest of them was") Instant at) {

        static InferredView of(Inference inference) {
            return new InferredView(
                    inference.liking().topic(),
                    inference.liking().value(),
                    inference.score(),
                    inference.evidence(),
                    inference.latest());
        }
    }

    @Schema(name = "EffectivePreference")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EffectiveView(
            Topic topic,
            @Schema(examples = "white-gold") String value,
            Stance stance,
            @Schema(enumeration = {"stated", "inferred"}) String basis,
            @Schema(description = "The statement that counts") @Nullable UUID preferenceId,
            @Nullable BigDecimal score,
            Instant at,
            @Schema(examples = "They said so; 3 purchases agree") String because) {

        static EffectiveView of(Effective effective) {
            return new EffectiveView(
                    effective.liking().topic(),
                    effective.liking().value(),
                    effective.stance(),
                    effective.basis(),
                    effective.preferenceId(),
                    effective.score(),
                    effective.at(),
                    effective.because());
        }
    }

    static PreferencesView of(
            UUID customer, List<Statement> statements, List<Inference> inferences) {
        return new PreferencesView(
                customer,
                statements.stream()
                        .sorted(
                                Comparator.comparing(Statement::at, Comparator.reverseOrder())
                                        .thenComparing(Statement::preferenceId))
                        .map(StatedView::of)
                        .toList(),
                inferences.stream().map(InferredView::of).toList(),
                Effective.of(statements, inferences).stream().map(EffectiveView::of).toList());
    }

    @Override
    public String toString() {
        return "Preferences[…]";
    }
}
