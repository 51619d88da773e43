package maison.purchase.tracking.sharing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import maison.platform.eventstore.EventJson;
import maison.purchase.tracking.status.OrderStatus;
import maison.purchase.tracking.status.OrderStatus.Progress;
import org.jspecify.annotations.Nullable;

/// What clients read of things that have no product type: `status/kinds.json`.
@Singleton
final class SharedWords {

    private static final String FILE = "status/kinds.json";

    /// A step on the way, and what comes after it; texts by language.
    record Step(String code, Map<String, String> names, @Nullable Map<String, String> next) {}

    /// The steps that something goes, in order.
    record Course(List<Step> steps) {

        Course {
            steps = List.copyOf(steps);
        }

        /// The steps with the current one marked.
        List<OrderStatus.Step> at(String code) {
            int now = indexOf(code);
            var marked = new ArrayList<OrderStatus.Step>();
            for (int index = 0; index < steps.size(); index++) {
                Progress progress =
                        index < now
                                ? Progress.DONE
                                : index == now ? Progress.CURRENT : Progress.AHEAD;
                Step step = steps.get(index);
                marked.add(new OrderStatus.Step(step.code(), step.names(), progress));
            }
            return marked;
        }

        /// What a client can look forward to.
        @Nullable Map<String, String> next(String code) {
            return steps.get(indexOf(code)).next();
        }

        private int indexOf(String code) {
            for (int index = 0; index < steps.size(); index++) {
                if (steps.get(index).code().equals(code)) {
                    return index;
                }
            }
            throw new IllegalStateException("No step " + code + " in " + FILE);
        }
    }

    /// @param names of each kind of thing
    private record File(Map<String, Map<String, String>> names, Map<String, Course> courses) {}

    private final File file;

    SharedWords() {
        try (InputStream in =
                Objects.requireNonNull(
                        Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE),
                        FILE)) {
            file =
                    EventJson.MAPPER
                            .readerFor(File.class)
                            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .readValue(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    /// How clients call it.
    Map<String, String> name(String kind) {
        return Objects.requireNonNull(file.names().get(kind), kind);
    }

    /// The way it goes.
    Course course(String kind) {
        return Objects.requireNonNull(file.courses().get(kind), kind);
    }
}
