package maison.customer.voice.survey;

import java.time.Instant;

/// What can be done about a survey.
public sealed interface SurveyCommand {

    record Define(String survey, Questionnaire questionnaire, Instant at)
            implements SurveyCommand {}
}
