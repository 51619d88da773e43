package maison.customer.voice.answering;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import maison.customer.voice.survey.Question;
import maison.customer.voice.survey.Questionnaire;

/// What a client wrote into the page, read by the questions as they were asked.
///
/// @param scores by question
/// @param texts by question, in the clear; lives as long as the request
/// @param bad the questions that were answered badly
/// @param wrong the questions that are not answered as they must be
record Answers(
        Map<String, Integer> scores,
        Map<String, String> texts,
        List<String> bad,
        List<String> wrong) {

    static final int TEXT_MAX = 4_000;
    private static final String PREFIX = "q-";

    /// @param form by `q-` and the question's id
    static Answers read(Questionnaire asked, MultivaluedMap<String, String> form) {
        var scores = new TreeMap<String, Integer>();
        var texts = new TreeMap<String, String>();
        var bad = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (var question : asked.questions()) {
            var given = form.getFirst(PREFIX + question.id());
            var text = given == null ? "" : given.strip();
            if (text.isEmpty()) {
                if (question.required()) {
                    wrong.add(question.id());
                }
            } else if (question.kind().isScore()) {
                read(question, text, scores, bad, wrong);
            } else if (text.length() > TEXT_MAX) {
                wrong.add(question.id());
            } else {
                texts.put(question.id(), text);
            }
        }
        if (scores.isEmpty() && texts.isEmpty() && wrong.isEmpty()) {
            wrong.add(asked.questions().getFirst().id());
        }
        return new Answers(scores, texts, bad, wrong);
    }

    private static void read(
            Question question,
            String text,
            Map<String, Integer> scores,
            List<String> bad,
            List<String> wrong) {
        int score = text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
        if (score < question.kind().least() || score > question.kind().most()) {
            wrong.add(question.id());
            return;
        }
        scores.put(question.id(), score);
        if (question.isBad(score)) {
            bad.add(question.id());
        }
    }

    @Override
    public String toString() {
        return "Answers[…]";
    }
}
