package maison.customer.voice.surveys;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import maison.customer.voice.survey.Question;
import maison.customer.voice.surveys.SurveyBook.Sent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A survey as answers show it.
@Schema(name = "Survey")
public record SurveyView(
        @Schema(examples = "after-sale") String survey,
        int version,
        Map<String, String> titles,
        List<Question> questions,
        @Schema(description = "After which occasions it is sent by itself") Set<String> after,
        @Schema(examples = "marketing") String purpose,
        int goodForDays,
        int restDays,
        boolean active) {

    /// The view of one version.
    public static SurveyView of(Sent sent) {
        var asked = sent.questionnaire();
        return new SurveyView(
                sent.survey(),
                sent.version(),
                asked.titles(),
                asked.questions(),
                new TreeSet<>(asked.after()),
                asked.purpose(),
                asked.goodForDays(),
                asked.restDays(),
                asked.active());
    }
}
