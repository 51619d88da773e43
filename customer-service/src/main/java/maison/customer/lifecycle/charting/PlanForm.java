package maison.customer.lifecycle.charting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import maison.customer.CustomerProblems;
import maison.customer.Times;
import maison.customer.identity.person.Complaint;
import maison.customer.lifecycle.journey.Condition;
import maison.customer.lifecycle.journey.Metric;
import maison.customer.lifecycle.journey.Plan;
import maison.customer.lifecycle.journey.Stage;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The stages as the house wants them.
@Schema(name = "NewJourney")
record PlanForm(
        @Schema(
                        description = "From when on; at once if not said. Never in the past",
                        format = "date-time")
                @Nullable String effectiveFrom,
        @Schema(
                        required = true,
                        description =
                                "Somebody is in the first whose conditions all hold; the last has"
                                        + " none")
                @NotEmpty
                @Size(min = 2, max = 20)
                List<@NotNull @Valid StageForm> stages) {

    private static final int DAYS_MAX = 36_500;

    /// A stage.
    @Schema(name = "NewStage")
    record StageForm(
            @Schema(required = true, examples = "lapsing")
                    @NotNull
                    @Pattern(
                            regexp = "[a-z][a-z0-9-]{0,39}",
                            message = "must be a code such as first-visit")
                    String code,
            @Schema(required = true, description = "By language as BCP 47")
                    @NotEmpty
                    @Size(max = 20)
                    Map<
                                    @Pattern(
                                            regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}",
                                            message = "must be a BCP 47 language tag")
                                    String,
                                    @NotBlank @Size(max = 100) String>
                            titles,
            @Nullable @Size(max = 10) List<@NotNull @Valid ConditionForm> when) {

        List<ConditionForm> conditions() {
            return when == null ? List.of() : when;
        }
    }

    /// A condition.
    @Schema(name = "StageCondition")
    record ConditionForm(
            @Schema(required = true) @NotNull Metric metric,
            @Nullable @Min(0) @Max(DAYS_MAX) Integer atLeast,
            @Nullable @Min(1) @Max(DAYS_MAX) Integer below) {}

    /// @param now when it is in effect if the form does not say
    /// @throws ProblemException 400 with everything that is wrong with the plan as a whole
    Plan plan(Instant now) {
        var complaints = new ArrayList<Complaint>();
        var codes = new HashSet<String>();
        var asked = new HashSet<List<ConditionForm>>();
        for (int at = 0; at < stages.size(); at++) {
            var stage = stages.get(at);
            String path = "/stages/" + at;
            if (!codes.add(stage.code())) {
                complaints.add(new Complaint(path + "/code", "must not be used twice"));
            }
            boolean last = at == stages.size() - 1;
            if (stage.conditions().isEmpty() != last) {
                complaints.add(
                        new Complaint(
                                path + "/when",
                                last
                                        ? "must be empty for the last stage, so that everybody is"
                                                + " in one"
                                        : "must not be empty: no stage after it could be reached"));
            }
            if (!asked.add(stage.conditions())) {
                complaints.add(
                        new Complaint(
                                path + "/when",
                                "must not ask the same as a stage before: it is never reached"));
            }
            conditions(stage, path, complaints);
        }
        if (!complaints.isEmpty()) {
            throw new ProblemException(CustomerProblems.invalid(complaints));
        }
        var from = Times.read("/effectiveFrom", effectiveFrom);
        return new Plan(from == null ? now : from, stages.stream().map(PlanForm::stage).toList());
    }

    private static void conditions(StageForm stage, String path, List<Complaint> complaints) {
        for (int each = 0; each < stage.conditions().size(); each++) {
            var condition = stage.conditions().get(each);
            Integer least = condition.atLeast();
            Integer below = condition.below();
            if (least == null && below == null) {
                complaints.add(new Complaint(path + "/when/" + each, "must say atLeast or below"));
            } else if (least != null && below != null && least >= below) {
                complaints.add(
                        new Complaint(path + "/when/" + each + "/below", "must be over atLeast"));
            }
        }
    }

    private static Stage stage(StageForm form) {
        return new Stage(
                form.code(),
                form.titles(),
                form.conditions().stream()
                        .map(each -> new Condition(each.metric(), each.atLeast(), each.below()))
                        .toList());
    }
}
