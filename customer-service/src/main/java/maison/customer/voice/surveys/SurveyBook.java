package maison.customer.voice.surveys;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import maison.customer.voice.SurveyRecords;
import maison.customer.voice.survey.Questionnaire;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The surveys that there are.
@Singleton
public final class SurveyBook {

    /// A survey at one of its versions.
    public record Sent(String survey, int version, Questionnaire questionnaire) {}

    private final Jdbi jdbi;
    private final SurveyRecords records;

    SurveyBook(Jdbi jdbi, SurveyRecords records) {
        this.jdbi = jdbi;
        this.records = records;
    }

    /// All of them, by their codes.
    public List<Sent> all() {
        return jdbi
                .withHandle(handle ->
                        handle.createQuery("select survey from surveys order by survey")
                                .mapTo(String.class)
                                .list())
                .stream()
                .flatMap(code -> latest(code).stream())
                .toList();
    }

    /// Those that are sent now, read over a connection that the caller already holds.
    public List<Sent> active(Handle handle) {
        return handle
                .createQuery("select survey from surveys where active order by survey")
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(code -> latest(code).stream())
                .toList();
    }

    /// How a survey is asked now.
    public Optional<Sent> latest(String survey) {
        var loaded = records.load(survey);
        return Optional.ofNullable(loaded.state().latest())
                .map(latest -> new Sent(survey, loaded.version(), latest));
    }

    /// How a survey was asked.
    public Questionnaire version(String survey, int version) {
        return records.load(survey).state().version(version);
    }
}
