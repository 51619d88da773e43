package maison.customer.voice.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A survey as it is sent.
///
/// @param titles what it is about, by language
/// @param after the occasions after which it is sent by itself, such as `sale`; none if only by
///   hand
/// @param purpose what a client must have consented to so that they are written to about it
/// @param goodForDays how long it can be answered
/// @param restDays how long a client is left in peace after any survey that was sent by itself
/// @param active whether it is sent
public record Questionnaire(
        Map<String, String> titles,
        List<Question> questions,
        Set<String> after,
        String purpose,
        int goodForDays,
        int restDays,
        boolean active) {

    public Questionnaire {
        titles = Map.copyOf(titles);
        questions = List.copyOf(questions);
        after = Set.copyOf(after);
    }

    /// A question by its id.
    public Optional<Question> question(String id) {
        return questions.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
