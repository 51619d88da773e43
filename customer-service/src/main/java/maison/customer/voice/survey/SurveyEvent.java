package maison.customer.voice.survey;

import java.time.Instant;

/// Everything that can have happened to a survey. It holds nothing of any client.
public sealed interface SurveyEvent {

    String survey();

    Instant at();

    /// It is asked like this from now on; invitations keep the version they were sent with.
    record SurveyDefined(String survey, Questionnaire questionnaire, Instant at)
            implements SurveyEvent {}
}
