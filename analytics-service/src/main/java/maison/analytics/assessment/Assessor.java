package maison.analytics.assessment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import maison.analytics.model.LifetimeValue;
import maison.analytics.modelling.ModelVersion;
import maison.analytics.scoring.Scores;
import maison.analytics.scoring.Scoring;
import maison.analytics.segment.Input;
import maison.analytics.segment.Inputs;
import maison.analytics.segment.SegmentRules;
import maison.analytics.statistics.CustomerStatistics;

/// Assesses customers with fixed versions of scoring, model and rules: the same statistics, the
/// same answer.
record Assessor(
        Scoring scoring, Optional<ModelVersion> model, SegmentRules rules, LifetimeValue over) {

    Assessment.Versions versions() {
        return new Assessment.Versions(
                scoring.version(), model.map(ModelVersion::version).orElse(null), rules.version());
    }

    Assessment of(CustomerStatistics one) {
        var scores = scoring.of(one);
        var prediction =
                Prediction.of(
                        model.flatMap(ModelVersion::buying),
                        model.flatMap(each -> each.spending(one.money().currency())),
                        one.history(scoring.asOf()),
                        one.money(),
                        over);
        var inputs = inputs(one, scores, prediction);
        var placement = rules.place(inputs);
        return new Assessment(
                one.customerId(),
                scoring.asOf(),
                versions(),
                scores,
                one.money().currency(),
                prediction,
                new Assessment.Placed(placement.segment(), placement.reason(), inputs));
    }

    private Inputs inputs(CustomerStatistics one, Scores scores, Prediction prediction) {
        Map<Input, Double> known = new EnumMap<>(Input.class);
        known.put(Input.PURCHASES, (double) one.purchaseDays());
        known.put(Input.DAYS_SINCE_FIRST, (double) one.daysSinceFirst(scoring.asOf()));
        known.put(Input.DAYS_SINCE_LAST, (double) one.daysSinceLast(scoring.asOf()));
        known.put(Input.OVERDUE, scoring.overdue(one));
        known.put(Input.RECENCY_SCORE, (double) scores.recency());
        known.put(Input.FREQUENCY_SCORE, (double) scores.frequency());
        known.put(Input.MONETARY_SCORE, (double) scores.monetary());
        Double alive = prediction.probabilityAlive();
        if (alive != null) {
            known.put(Input.PROBABILITY_ALIVE, alive);
        }
        return new Inputs(known);
    }
}
