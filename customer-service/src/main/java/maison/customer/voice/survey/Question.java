package maison.customer.voice.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One question of a survey.
///
/// @param id what answers and results name it by
/// @param words how clients read it, by language
/// @param badUpTo a score up to this one is a bad answer; null if none is
public record Question(
        String id,
        Kind kind,
        Map<String, String> words,
        boolean required,
        @Nullable Integer badUpTo) {

    /// How it is answered.
    @Schema(name = "QuestionKind")
    public enum Kind {
        /// 1 to 5.
        RATING(1, 5),
        /// 0 to 10: how likely they are to recommend the house (net promoter score).
        NPS(0, 10),
        /// In their own words, which are sealed.
        TEXT(0, 0);

        private final String json = name().toLowerCase(Locale.ROOT);
        private final int least;
        private final int most;

        Kind(int least, int most) {
            this.least = least;
            this.most = most;
        }

        /// The kind outside of Java.
        @JsonValue
        public String json() {
            return json;
        }

        /// Whether the answer is a number.
        public boolean isScore() {
            return this != TEXT;
        }

        /// The least score.
        public int least() {
            return least;
        }

        /// The highest score.
        public int most() {
            return most;
        }

        @JsonCreator
        static Kind of(String json) {
            for (var kind : values()) {
                if (kind.json.equals(json)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("must be rating, nps or text");
        }
    }

    public Question {
        words = Map.copyOf(words);
    }

    /// Whether a score is a bad answer.
    public boolean isBad(int score) {
        return badUpTo != null && score <= badUpTo;
    }
}
