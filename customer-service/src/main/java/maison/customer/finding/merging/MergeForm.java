package maison.customer.finding.merging;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.identity.customer.Field;
import maison.customer.identity.customer.Survival;
import maison.customer.identity.person.Complaint;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whom to merge into a customer, and whose value of each field survives.
@Schema(name = "MergeToDo")
record MergeForm(
        @Schema(required = true, description = "Whose id stands for the survivor from now on")
                @NotNull
                UUID absorbed,
        @Schema(required = true, description = "The absorbed one's version, as it was previewed")
                @NotNull
                Integer absorbedVersion,
        @Schema(
                        description =
                                "Per field `survivor`, `absorbed` or, for fields that hold several"
                                        + " things, `both`; what is left out follows the preview's"
                                        + " suggestion",
                        examples = "{\"name\": \"absorbed\", \"phones\": \"both\"}")
                @Nullable Map<String, String> fields) {

    /// Whose value of each field is shown, where it is not the survivor's own.
    ///
    /// @throws ProblemException 400 with everything that is wrong
    Map<Field, Survival> choices(Map<Field, Suggestion> suggestions) {
        var choices = new EnumMap<Field, Survival>(Field.class);
        suggestions.forEach((field, suggestion) -> choices.put(field, suggestion.value()));
        var complaints = new ArrayList<Complaint>();
        Objects.requireNonNullElse(fields, Map.<String, String>of())
                .forEach((name, value) -> {
                    var field = Field.named(name);
                    if (field.isEmpty()) {
                        complaints.add(new Complaint("/fields", "must name fields of a profile"));
                    } else {
                        read(field.get(), value, complaints, choices);
                    }
                });
        if (!complaints.isEmpty()) {
            throw new ProblemException(CustomerProblems.invalid(complaints));
        }
        choices.values().removeIf(Survival.SURVIVOR::equals);
        return choices;
    }

    private static void read(
            Field field,
            @Nullable String value,
            List<Complaint> complaints,
            Map<Field, Survival> choices) {
        var allowed =
                Suggestion.SEVERAL.contains(field)
                        ? List.of(Survival.values())
                        : List.of(Survival.SURVIVOR, Survival.ABSORBED);
        allowed.stream()
                .filter(each -> each.json().equals(value))
                .findFirst()
                .ifPresentOrElse(
                        choice -> choices.put(field, choice),
                        () ->
                                complaints.add(
                                        new Complaint(
                                                "/fields/" + field.json(),
                                                "must be one of "
                                                        + allowed.stream()
                                                                .map(Survival::json)
                                                                .toList())));
    }
}
