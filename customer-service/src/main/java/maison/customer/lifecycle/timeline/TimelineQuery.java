package maison.customer.lifecycle.timeline;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.customer.CustomerProblems;
import maison.customer.Times;
import maison.customer.identity.person.Complaint;
import maison.customer.lifecycle.touchpoint.Kind;
import maison.customer.lifecycle.touchpoint.Topic;
import maison.platform.http.Cursor;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// Which stretch of a time line is asked for.
///
/// @param from inclusive
/// @param to exclusive
/// @param after the last touchpoint seen
record TimelineQuery(
        Instant from, Instant to, Set<Kind> kinds, Quiet quiet, Place after, int limit) {

    /// What becomes of quiet touchpoints.
    enum Quiet {
        /// Each run of them is one line.
        FOLDED,
        SHOWN,
        /// They alone are shown.
        ONLY;

        String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A touchpoint's place in the time line.
    record Place(Instant at, UUID touchpoint) {

        // Beyond what a touchpoint can have.
        static final Place NEWEST =
                new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));
        static final Place OLDEST =
                new Place(Instant.parse("0001-01-01T00:00:00Z"), new UUID(0, 0));

        static Place read(@Nullable String after) {
            var key = Cursor.read(after, 2);
            try {
                return key == null
                        ? NEWEST
                        : new Place(Instant.parse(key.get(0)), UUID.fromString(key.get(1)));
            } catch (DateTimeParseException | IllegalArgumentException _) {
                throw Cursor.invalid();
            }
        }

        String cursor() {
            return Cursor.of(at, touchpoint);
        }
    }

    /// @param kinds kinds and topics with commas between them; all if not given
    /// @throws ProblemException 400 with everything that cannot be read
    static TimelineQuery read(
            @Nullable String from,
            @Nullable String to,
            @Nullable String kinds,
            @Nullable String quiet,
            @Nullable String after,
            int limit) {
        var complaints = new ArrayList<Complaint>();
        var chosen = kinds(kinds, complaints);
        var how = quiet(quiet, complaints);
        if (!complaints.isEmpty()) {
            throw new ProblemException(CustomerProblems.invalid(complaints));
        }
        var begin = Times.read("from", from);
        var end = Times.read("to", to);
        return new TimelineQuery(
                begin == null ? Place.OLDEST.at() : begin,
                end == null ? Place.NEWEST.at() : end,
                chosen,
                how,
                Place.read(after),
                limit);
    }

    private static Set<Kind> kinds(@Nullable String text, List<Complaint> complaints) {
        if (text == null || text.isBlank()) {
            return EnumSet.allOf(Kind.class);
        }
        var chosen = EnumSet.noneOf(Kind.class);
        for (String word : text.split(",", -1)) {
            var topic = Topic.find(word.strip());
            if (topic.isPresent()) {
                Arrays.stream(Kind.values())
                        .filter(each -> each.topic() == topic.get())
                        .forEach(chosen::add);
            } else {
                Kind.find(word.strip())
                        .ifPresentOrElse(
                                chosen::add,
                                () -> complaints.add(new Complaint("kinds", oneOf(word))));
            }
        }
        return chosen;
    }

    private static String oneOf(String word) {
        String topics =
                Arrays.stream(Topic.values()).map(Topic::json).collect(Collectors.joining(", "));
        return word.length() > 40
                ? "must be kinds of touchpoints, or topics: " + topics
                : "%s is no kind of touchpoint and none of the topics %s".formatted(word, topics);
    }

    private static Quiet quiet(@Nullable String text, List<Complaint> complaints) {
        if (text == null) {
            return Quiet.FOLDED;
        }
        for (var each : Quiet.values()) {
            if (each.json().equals(text)) {
                return each;
            }
        }
        complaints.add(new Complaint("quiet", "must be folded, shown or only"));
        return Quiet.FOLDED;
    }

    boolean folds() {
        return quiet == Quiet.FOLDED;
    }
}
