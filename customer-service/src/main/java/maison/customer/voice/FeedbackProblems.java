package maison.customer.voice;

import maison.customer.CustomerProblems;
import maison.customer.voice.feedback.FeedbackRefusal;
import maison.customer.voice.recovery.RecoveryRefusal;
import maison.customer.voice.survey.SurveyRefusal;
import maison.platform.http.Problem;

/// What each refusal about surveys, answers and recoveries looks like over HTTP.
public final class FeedbackProblems {

    private FeedbackProblems() {}

    /// Why a survey was not defined.
    public static Problem problemOf(SurveyRefusal refusal) {
        return switch (refusal) {
            case SurveyRefusal.QuestionTwice(var id) ->
                    Problem.of(
                            422,
                            "question-twice",
                            "Question twice",
                            "Two questions have the id %s.".formatted(id));
            case SurveyRefusal.LimitOutside(var id) ->
                    Problem.of(
                            422,
                            "limit-outside",
                            "Limit outside",
                            "The limit of bad answers of %s must be among its scores, and below the"
                                            .formatted(id)
                                    + " highest; words have none.");
        };
    }

    /// Why nobody was invited, or an answer not taken.
    public static Problem problemOf(FeedbackRefusal refusal) {
        return switch (refusal) {
            case FeedbackRefusal.NotACustomer() -> CustomerProblems.unknown();
            case FeedbackRefusal.CustomerErased() -> CustomerProblems.erased();
            case FeedbackRefusal.NotInvited() ->
                    Problem.of(404, "not-found", "Not found", "There is no such invitation.");
            case FeedbackRefusal.AnsweredBefore() ->
                    Problem.of(409, "answered-before", "Answered before", "It was answered.");
            case FeedbackRefusal.InvitationOver(var end) ->
                    Problem.of(
                            409,
                            "invitation-over",
                            "Invitation over",
                            "It could be answered until %s.".formatted(end));
        };
    }

    /// Why nothing was done about a recovery case.
    public static Problem problemOf(RecoveryRefusal refusal) {
        return switch (refusal) {
            case RecoveryRefusal.NoSuchCase() ->
                    Problem.of(404, "not-found", "Not found", "There is no such case.");
            case RecoveryRefusal.CaseIsClosed() ->
                    Problem.of(409, "case-is-closed", "Case is closed", "It was closed otherwise.");
        };
    }
}
