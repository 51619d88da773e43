package maison.customer.voice.surveying;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import maison.customer.permission.consent.Purpose;
import maison.customer.voice.survey.Question;
import maison.customer.voice.survey.Question.Kind;
import maison.customer.voice.survey.Questionnaire;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A survey as it is written.
@Schema(name = "SurveyToDefine")
record SurveyForm(
        @Schema(required = true, description = "What it is about, by language; English too")
                @NotEmpty
                @Size(max = 40)
                Map<
                                @Pattern(
                                        regexp = LANGUAGE,
                                        message = "must be a BCP 47 language tag")
                                String,
                                @NotBlank @Size(max = 200) String>
                        titles,
        @Schema(required = true) @NotEmpty @Size(max = 30)
                List<@NotNull @Valid QuestionForm> questions,
        @Schema(description = "After which occasions it is sent by itself; by hand alone if none")
                @Nullable
                        Set<
                                @NotNull
                                @Pattern(
                                        regexp = "sale|order|repair|appointment",
                                        message = "must be sale, order, repair or appointment")
                                String>
                        after,
        @Schema(
                        description =
                                "What a client must have consented to so that they are written to;"
                                        + " marketing if not said",
                        examples = "marketing")
                @Nullable Purpose purpose,
        @Schema(description = "How long it can be answered; 30 if not said") @Min(1) @Max(365)
                @Nullable Integer goodForDays,
        @Schema(description = "How long a client is left in peace after any survey; 30 if not said")
                @Min(0)
                @Max(3650)
                @Nullable Integer restDays,
        @Schema(description = "Whether it is sent; true if not said") @Nullable Boolean active) {

    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}";
    private static final int DAYS = 30;

    static final String EXAMPLE =
            """
            {
              "titles": {"en": "your visit", "ar": "زيارتكم"},
              "questions": [
                {"id": "recommend", "kind": "nps", "required": true, "badUpTo": 6,
                 "words": {"en": "How likely are you to recommend us?", "ar": "ما مدى احتمال أن توصوا بنا؟"}},
                {"id": "advice", "kind": "rating", "badUpTo": 2, "words": {"en": "How was our advice?"}},
                {"id": "else", "kind": "text", "words": {"en": "What else would you like to tell us?"}}
              ],
              "after": ["sale", "repair"],
              "purpose": "marketing"
            }
            """;

    /// One question as it is written.
    @Schema(name = "SurveyQuestion")
    record QuestionForm(
            @Schema(required = true, examples = "recommend")
                    @NotBlank
                    @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "must be in kebab-case")
                    String id,
            @Schema(required = true, description = "rating: 1 to 5; nps: 0 to 10; text: sealed")
                    @NotNull
                    Kind kind,
            @Schema(required = true, description = "By language; English too")
                    @NotEmpty
                    @Size(max = 40)
                    Map<
                                    @Pattern(
                                            regexp = LANGUAGE,
                                            message = "must be a BCP 47 language tag")
                                    String,
                                    @NotBlank @Size(max = 500) String>
                            words,
            boolean required,
            @Schema(description = "A score up to this one is a bad answer")
                    @Nullable Integer badUpTo) {

        Question question() {
            return new Question(id, kind, words, required, badUpTo);
        }
    }

    Questionnaire questionnaire() {
        return new Questionnaire(
                titles,
                questions.stream().map(QuestionForm::question).toList(),
                after == null ? Set.of() : after,
                purpose == null ? Purpose.MARKETING.json() : purpose.json(),
                goodForDays == null ? DAYS : goodForDays,
                restDays == null ? DAYS : restDays,
                active == null || active);
    }
}
