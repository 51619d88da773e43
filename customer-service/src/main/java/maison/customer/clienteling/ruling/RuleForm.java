package maison.customer.clienteling.ruling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import maison.customer.CustomerProblems;
import maison.customer.clienteling.rule.RuleTerms;
import maison.customer.clienteling.rule.Trigger;
import maison.customer.identity.person.Complaint;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// When somebody is to be followed up.
@Schema(name = "NewTaskRule")
record RuleForm(
        @Schema(required = true, description = "What is to be done, by language as BCP 47")
                @NotEmpty
                @Size(max = 20)
                Map<
                                @Pattern(
                                        regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}",
                                        message = "must be a BCP 47 language tag")
                                String,
                                @NotBlank @Size(max = 200) String>
                        titles,
        @Schema(
                        required = true,
                        description = "What makes a task; periods for all with a personal shopper")
                @NotNull
                Trigger on,
        @Schema(
                        required = true,
                        description =
                                "How long after that it is due, in days, weeks, months or years",
                        examples = {"P7D", "P12M"})
                @NotNull
                @Pattern(
                        regexp = "P(\\d{1,3}Y)?(\\d{1,3}M)?(\\d{1,3}W)?(\\d{1,4}D)?",
                        message = "must be a period such as P7D or P12M")
                String after,
        @Schema(description = "For a sale: only of goods of this category", examples = "rings")
                @Nullable
                @Size(max = 100)
                String category,
        @Schema(description = "Only there", examples = "riyadh")
                @Nullable
                @Pattern(
                        regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
                        message = "must be a store's id")
                String storeId,
        @Schema(description = "How many days after that it is the manager's; 2 if not given")
                @Nullable
                @Min(0)
                @Max(365)
                Integer escalateAfterDays) {

    private static final int USUAL = 2;

    /// @throws ProblemException 400 for a category without a sale
    RuleTerms terms() {
        if (category != null && on != Trigger.SALE) {
            throw invalid("/category", "must only be given for a sale");
        }
        try {
            return new RuleTerms(
                    titles,
                    on,
                    Period.parse(after),
                    category,
                    storeId,
                    escalateAfterDays == null ? USUAL : escalateAfterDays);
        } catch (DateTimeParseException _) {
            throw invalid("/after", "must be a period such as P7D or P12M");
        }
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(
                CustomerProblems.invalid(List.of(new Complaint(pointer, detail))));
    }
}
