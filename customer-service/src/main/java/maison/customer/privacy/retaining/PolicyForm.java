package maison.customer.privacy.retaining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import maison.customer.CustomerProblems;
import maison.customer.identity.person.Complaint;
import maison.customer.privacy.retention.Clients;
import maison.customer.privacy.retention.Terms;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whose data is kept how long.
@Schema(name = "NewRetentionPolicy")
record PolicyForm(
        @Schema(required = true, description = "Names of the policy, by language as BCP 47")
                @NotEmpty
                @Size(max = 20)
                Map<
                                @Pattern(
                                        regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}",
                                        message = "must be a BCP 47 language tag")
                                String,
                                @NotBlank @Size(max = 200) String>
                        names,
        @Schema(required = true, description = "Whom it is about") @NotNull Clients clients,
        @Schema(
                        required = true,
                        description = "Without activity for that long they are due; at least P1M",
                        examples = {"P3Y", "P18M"})
                @NotNull
                @Pattern(regexp = PERIOD, message = "must be a period such as P3Y or P18M")
                String after,
        @Schema(
                        description = "Shown as due for that long first; P30D if not given",
                        examples = "P30D")
                @Nullable
                @Pattern(regexp = PERIOD, message = "must be a period such as P30D")
                String notice) {

    private static final String PERIOD = "P(?=\\d)(\\d{1,2}Y)?(\\d{1,3}M)?(\\d{1,2}W)?(\\d{1,4}D)?";
    private static final Period USUAL = Period.ofDays(30);

    // The shortest month.
    private static final LocalDate FEBRUARY = LocalDate.of(2023, 2, 1);

    /// @throws ProblemException 400 for a period that erases clients of these days
    Terms terms() {
        var terms =
                new Terms(
                        names,
                        clients,
                        Period.parse(after),
                        notice == null ? USUAL : Period.parse(notice));
        if (FEBRUARY.plus(terms.after()).isBefore(FEBRUARY.plusMonths(1))) {
            throw new ProblemException(
                    CustomerProblems.invalid(
                            List.of(new Complaint("/after", "must be a month at least"))));
        }
        return terms;
    }
}
