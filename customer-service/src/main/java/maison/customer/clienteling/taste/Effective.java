package maison.customer.clienteling.taste;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What counts for one liking, and why.
///
/// @param basis `stated` or `inferred`
/// @param preferenceId the statement that counts
/// @param score of the inference, where there is one; a statement needs none
/// @param because in words
public record Effective(
        Liking liking,
        Stance stance,
        String basis,
        @Nullable UUID preferenceId,
        @Nullable BigDecimal score,
        Instant at,
        String because) {

    /// What counts, for the customer themselves. A must-not counts whatever was said or bought
    /// since; else what was said last counts, and a purchase never against what was said.
    ///
    /// @param statements those for others are left out: who gives silver need not wear it
    public static List<Effective> of(
            Collection<Statement> statements, Collection<Inference> inferences) {
        var counting = new LinkedHashMap<Liking, Effective>();
        var inferred = new LinkedHashMap<Liking, Inference>();
        inferences.forEach(each -> inferred.put(each.liking(), each));
        statements.stream()
                .filter(each -> each.recipient() == null)
                .sorted(
                        Comparator.comparing((Statement each) -> each.stance() == Stance.MUST_NOT)
                                .reversed()
                                .thenComparing(Statement::at, Comparator.reverseOrder())
                                .thenComparing(Statement::preferenceId))
                .forEach(each ->
                        counting.putIfAbsent(
                                each.liking(), stated(each, inferred.get(each.liking()))));
        inferred.forEach((liking, each) -> counting.putIfAbsent(liking, inferred(each)));
        var sorted = new ArrayList<>(counting.values());
        sorted.sort(
                Comparator.comparing((Effective each) -> each.liking().topic())
                        .thenComparing(Effective::stance)
                        .thenComparing(each -> each.liking().value()));
        return sorted;
    }

    private static Effective stated(Statement statement, @Nullable Inference against) {
        var said = statement.source().equals("client") ? "They said so" : "Staff noted it";
        var more =
                against == null
                        ? ""
                        : statement.stance() == Stance.LIKE
                                ? "; %d purchases agree".formatted(against.evidence().size())
                                : "; that they bought it %d times does not count against it"
                                        .formatted(against.evidence().size());
        return new Effective(
                statement.liking(),
                statement.stance(),
                "stated",
                statement.preferenceId(),
                against == null ? null : against.score(),
                statement.at(),
                said + more);
    }

    private static Effective inferred(Inference inference) {
        return new Effective(
                inference.liking(),
                Stance.LIKE,
                "inferred",
                null,
                inference.score(),
                inference.latest(),
                "They bought and kept it %d times, and nothing was said of it"
                        .formatted(inference.evidence().size()));
    }
}
