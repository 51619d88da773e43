package maison.customer.voice.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A survey with all its versions: the first is version 1.
public record Survey(List<Questionnaire> versions) {

    public Survey {
        versions = List.copyOf(versions);
    }

    /// How it is asked now; null if there is no such survey.
    public @Nullable Questionnaire latest() {
        return versions.isEmpty() ? null : versions.getLast();
    }

    /// How it was asked.
    public Questionnaire version(int number) {
        return versions.get(number - 1);
    }
}
