package maison.customer.voice.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import maison.customer.voice.survey.SurveyCommand.Define;
import maison.customer.voice.survey.SurveyEvent.SurveyDefined;
import maison.customer.voice.survey.SurveyRefusal.LimitOutside;
import maison.customer.voice.survey.SurveyRefusal.QuestionTwice;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of surveys: one that was sent can still be read as it was asked.
public final class SurveyDecider
        implements Decider<SurveyCommand, Survey, SurveyEvent, SurveyRefusal> {

    @Override
    public Survey initial() {
        return new Survey(List.of());
    }

    @Override
    public Decision<SurveyEvent, SurveyRefusal> decide(SurveyCommand command, Survey survey) {
        return switch (command) {
            case Define(_, var questionnaire, _) when questionnaire.equals(survey.latest()) ->
                    Decision.alreadyDone();
            case Define define -> decide(define);
        };
    }

    private static Decision<SurveyEvent, SurveyRefusal> decide(Define define) {
        var ids = new HashSet<String>();
        for (var question : define.questionnaire().questions()) {
            if (!ids.add(question.id())) {
                return Decision.refuse(new QuestionTwice(question.id()));
            }
            Integer limit = question.badUpTo();
            var kind = question.kind();
            if (limit != null
                    && (!kind.isScore() || limit < kind.least() || limit >= kind.most())) {
                return Decision.refuse(new LimitOutside(question.id()));
            }
        }
        return Decision.accept(
                new SurveyDefined(define.survey(), define.questionnaire(), define.at()));
    }

    @Override
    public Survey evolve(Survey survey, SurveyEvent event) {
        return switch (event) {
            case SurveyDefined(_, var questionnaire, _) -> {
                var versions = new ArrayList<>(survey.versions());
                versions.add(questionnaire);
                yield new Survey(versions);
            }
        };
    }
}
