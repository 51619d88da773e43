package maison.customer.voice.feedbacks;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import maison.customer.voice.survey.Question;
import maison.customer.voice.survey.Question.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Counts what clients answered, in groups that are large enough to tell of nobody.
@Singleton
final class Results {

    /// Fewer answers than these are not shown: one could guess whose they are.
    static final int LEAST = 5;

    private static final int HUNDRED = 100;

    /// What is counted apart.
    enum By {
        ALL("'all'"),
        STORE("coalesce(store_id, 'none')"),
        ASSOCIATE("coalesce(associate_id, 'none')"),
        MONTH("to_char(answered_at at time zone 'UTC', 'YYYY-MM')");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }

        static @Nullable By of(String text) {
            for (var by : values()) {
                if (by.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return by;
                }
            }
            return null;
        }
    }

    /// One question in one group.
    @Schema(name = "SurveyResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            @Schema(examples = "dubai-mall") String group,
            @Schema(examples = "recommend") String question,
            @Schema(description = "Too few answers to be shown") boolean suppressed,
            @Nullable Long count,
            @Schema(description = "With two decimals", examples = "8.25")
                    @Nullable BigDecimal average,
            @Schema(
                            description =
                                    "Net promoter score, -100 to 100: the share of 9 and 10 minus"
                                            + " the share of 0 to 6, in percent",
                            examples = "42")
                    @Nullable Integer nps) {}

    private final Jdbi jdbi;

    Results(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param questions the survey's, by which a score is read
    /// @param from the first moment that counts; null for all
    /// @param to the first moment that counts no more; null for all
    List<Result> of(
            String survey,
            List<Question> questions,
            By by,
            @Nullable Instant from,
            @Nullable Instant to) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select %s as grouped, question, count(*) as answers,
                                    avg(score) as average,
                                    count(*) filter (where score >= 9) as promoters,
                                    count(*) filter (where score <= 6) as detractors
                                from survey_scores
                                where survey = :survey and answered_at >= :from::timestamptz
                                  and answered_at < :to::timestamptz
                                group by 1, 2 order by 1, 2
                                """
                                        .formatted(by.sql))
                        .bind("survey", survey)
                        .bind("from", Objects.toString(from, "-infinity"))
                        .bind("to", Objects.toString(to, "infinity"))
                        .map((row, _) ->
                                result(
                                        row.getString("grouped"),
                                        row.getString("question"),
                                        row.getLong("answers"),
                                        row.getBigDecimal("average"),
                                        row.getLong("promoters") - row.getLong("detractors"),
                                        questions))
                        .list());
    }

    private static Result result(
            String group,
            String question,
            long count,
            BigDecimal average,
            long balance,
            List<Question> questions) {
        if (count < LEAST) {
            return new Result(group, question, true, null, null, null);
        }
        boolean isNps =
                questions.stream()
                        .anyMatch(each -> each.id().equals(question) && each.kind() == Kind.NPS);
        return new Result(
                group,
                question,
                false,
                count,
                average.setScale(2, RoundingMode.HALF_UP),
                isNps ? (int) Math.round((double) HUNDRED * balance / count) : null);
    }
}
