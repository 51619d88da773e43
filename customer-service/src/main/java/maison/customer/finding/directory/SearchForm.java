package maison.customer.finding.directory;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import maison.customer.CustomerProblems;
import maison.customer.identity.person.Complaint;
import maison.customer.identity.person.PhoneForms;
import maison.customer.identity.person.SearchTerms;
import maison.customer.identity.person.SearchTerms.Term;
import maison.customer.identity.person.Tags;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is looked for: at most one of phone, e-mail and name, and any tags, attributes and
/// segments.
@Schema(
        name = "Search",
        description =
                "At most one of phone, email and name; tags, attributes and segments; not nothing")
record SearchForm(
        @Schema(
                        description = "In any written form, or its last five or more digits",
                        examples = {"0770 090 0123", "٠٥٠ ١٢٣ ٤٥٦٧", "00123"})
                @Size(max = 40)
                @Nullable String phone,
        @Schema(examples = "Layla.Haddad@Example.org") @Size(max = 320) @Nullable String email,
        @Schema(
                        description =
                                "The beginning of each of one or more words, in any order, in Latin"
                                        + " or Arabic script",
                        examples = {"lay had", "محمد"})
                @Size(max = 300)
                @Nullable String name,
        @Schema(
                        description =
                                "Only those who bear every one of these tags; alone, everybody who"
                                        + " does",
                        examples = "[\"bridal\"]")
                @Size(max = 10)
                @Nullable List<@Nullable String> tags,
        @Schema(
                        description =
                                "Only those whose custom fields have these values, texts in any"
                                        + " case; fields that you see",
                        examples = "{\"coffee\": \"flat white\"}")
                @Size(max = 10)
                @Nullable Map<String, JsonNode> attributes,
        @Schema(
                        description =
                                "Only those who are in one of these segments of analytics; alone,"
                                        + " everybody who is. Not for tills",
                        examples = "[\"vip\"]")
                @Size(max = 10)
                @Nullable
                        List<
                                @NotNull
                                @Pattern(
                                        regexp = "[a-z][a-z0-9-]{0,39}",
                                        message = "must be a code such as at-risk")
                                String>
                        segments,
        @Schema(description = "As an earlier page gave it as `next`") @Nullable String after,
        @Schema(defaultValue = "20") @Min(1) @Max(Page.LIMIT_MAX) @Nullable Integer limit) {

    private static final int LIMIT_USUAL = 20;

    int limitOrUsual() {
        return limit == null ? LIMIT_USUAL : limit;
    }

    /// @throws ProblemException 400 if there is nothing that can be looked for
    List<List<Term>> terms(String region) {
        long asked = Stream.of(phone, email, name).filter(each -> each != null).count();
        boolean isFilter =
                !(attributesOrNone().isEmpty()
                        && tagTerms().isEmpty()
                        && segmentsOrNone().isEmpty());
        if (asked == 0 && isFilter) {
            return List.of();
        }
        if (asked != 1) {
            throw invalid(
                    "/",
                    "must have exactly one of phone, email and name, or tags, attributes or"
                            + " segments");
        }
        if (phone != null) {
            if (!PhoneForms.knowsRegion(region)) {
                throw invalid("region", "must be an ISO 3166 region with telephones, such as GB");
            }
            return found(SearchTerms.forPhone(phone, region), "/phone", "needs five digits");
        }
        return email != null
                ? found(SearchTerms.forEmail(email), "/email", "must be an e-mail address")
                : found(SearchTerms.forName(String.valueOf(name)), "/name", "needs two letters");
    }

    Map<String, JsonNode> attributesOrNone() {
        return attributes == null ? Map.of() : attributes;
    }

    List<String> segmentsOrNone() {
        return segments == null ? List.of() : segments;
    }

    /// @throws ProblemException 400 if one cannot be a tag
    List<Term> tagTerms() {
        var terms = new ArrayList<Term>();
        for (var tag : tags == null ? List.<@Nullable String>of() : tags) {
            var normal =
                    Tags.normal(tag == null ? "" : tag)
                            .orElseThrow(() ->
                                    invalid(
                                            "/tags/" + terms.size(),
                                            "must be 1 to 40 letters, digits and dashes"));
            terms.add(SearchTerms.tag(normal));
        }
        return terms;
    }

    private static List<List<Term>> found(List<List<Term>> terms, String pointer, String needs) {
        if (terms.isEmpty()) {
            throw invalid(pointer, needs);
        }
        return terms;
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(
                CustomerProblems.invalid(List.of(new Complaint(pointer, detail))));
    }
}
