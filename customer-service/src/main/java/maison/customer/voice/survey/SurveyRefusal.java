package maison.customer.voice.survey;

/// Why a survey is not defined.
public sealed interface SurveyRefusal {

    /// Two questions have one id.
    record QuestionTwice(String id) implements SurveyRefusal {}

    /// A limit of bad answers that no score, or every score, would be under; or one on words.
    record LimitOutside(String id) implements SurveyRefusal {}
}
