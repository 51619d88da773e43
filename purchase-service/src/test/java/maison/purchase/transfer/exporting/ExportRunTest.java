package maison.purchase.transfer.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.EventRegistry;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.StreamId;
import maison.platform.http.ProblemException;
import maison.purchase.transfer.ExportExamples;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How an export is written, and how it shows that it is whole.
class ExportRunTest {

    private static final ExportFilter ALL = new ExportFilter(null, null, null);
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Numbers in a log of so many events, two at a time.
    private static final class Numbers extends ExportLog {

        private final int end;

        Numbers(int end) {
            this(end, Jdbi.create("jdbc:none"));
        }

        private Numbers(int end, Jdbi none) {
            super(none, new EventStore(none, new EventRegistry(List.of())));
            this.end = end;
        }

        @Override
        Instant recordedAt(long position) {
            return Instant.EPOCH;
        }

        @Override
        Stretch next(ExportKind<?> kind, ExportFilter filter, Place place, Instant asOf) {
            var found = new ArrayList<Found>();
            long at = place.position();
            while (at < Math.min(end, place.end()) && found.size() < 2) {
                var event = event(++at);
                found.add(new Found(event, List.of(event), asOf));
            }
            return new Stretch(found, at);
        }

        private static RecordedEvent<?> event(long position) {
            var envelope =
                    new Envelope(
                            position,
                            new UUID(0, position),
                            new StreamId("number", new UUID(1, position)),
                            1,
                            "counted",
                            1,
                            Instant.EPOCH,
                            Instant.EPOCH,
                            new CommandContext("c", Actor.system("test"), null, "c", null, null),
                            null,
                            null,
                            "{}",
                            "",
                            "");
            return new RecordedEvent<>(envelope, position);
        }
    }

    /// Each number is a record, with as many rows as its last digit says, and one of them is bad.
    private record Counted(long bad) implements ExportKind<Long> {

        @Override
        public String name() {
            return "numbers";
        }

        @Override
        public List<String> events() {
            return List.of("counted");
        }

        @Override
        public @Nullable Long read(Found found) {
            long number = (Long) found.event().event();
            if (number == bad) {
                throw new IllegalStateException("The database went away");
            }
            return number % 3 == 0 ? null : number;
        }

        @Override
        public @Nullable String storeOf(Long item) {
            return item % 2 == 0 ? "even" : "odd";
        }

        @Override
        public Object json(Long item) {
            return Map.of("number", item);
        }

        @Override
        public List<String> columns() {
            return List.of("number", "text");
        }

        @Override
        public List<String[]> rows(Long item) {
            return List.of(Csv.row(item, "=1+1"), Csv.row(item, null));
        }
    }

    private static String file(
            int events,
            ExportKind<Long> kind,
            ExportFilter filter,
            @Nullable String after,
            boolean csv)
            throws IOException {
        return file(
                events, kind, filter, after, csv, new ByteArrayOutputStream(), new AtomicLong());
    }

    private static String file(
            int events,
            ExportKind<Long> kind,
            ExportFilter filter,
            @Nullable String after,
            boolean csv,
            ByteArrayOutputStream out,
            AtomicLong counted)
            throws IOException {
        new ExportRun<>(
                        new Numbers(events),
                        kind,
                        filter,
                        Place.read(after, events),
                        after,
                        counted::addAndGet)
                .write(
                        out,
                        bytes ->
                                csv
                                        ? new CsvLines<>(kind, bytes)
                                        : new NdjsonLines<>(kind, JSON, bytes));
        return out.toString(StandardCharsets.UTF_8);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String beforeLast(String file) {
        return file.substring(0, file.lastIndexOf('\n', file.length() - 2) + 1);
    }

    @Test
    void ends_with_how_much_it_is_and_a_checksum_of_it() throws IOException {
        var counted = new AtomicLong();
        String file =
                file(7, new Counted(0), ALL, null, false, new ByteArrayOutputStream(), counted);
        assertThat(file.lines())
                .containsExactly(
                        "{\"number\":1,\"cursor\":\"1of7\"}",
                        "{\"number\":2,\"cursor\":\"2of7\"}",
                        "{\"number\":4,\"cursor\":\"4of7\"}",
                        "{\"number\":5,\"cursor\":\"5of7\"}",
                        "{\"number\":7,\"cursor\":\"7of7\"}",
                        "{\"type\":\"export-end\",\"kind\":\"numbers\",\"count\":5,\"cursor\":\"7of7\",\"sha256\":\"%s\"}"
                                .formatted(sha256(beforeLast(file))));
        assertThat(counted).hasValue(5);
    }

    @Test
    void a_table_has_a_header_rows_no_formula_and_a_comment_at_its_end() throws IOException {
        String file = file(2, new Counted(0), ALL, null, true);
        assertThat(file.lines())
                .containsExactly(
                        "number,text,cursor",
                        "1,'=1+1,",
                        "1,,1of2",
                        "2,'=1+1,",
                        "2,,2of2",
                        "# export-end kind=numbers count=2 cursor=2of2 sha256="
                                + sha256(beforeLast(file)));
    }

    @Test
    void one_that_goes_on_has_no_header_and_says_from_where() throws IOException {
        assertThat(file(2, new Counted(0), ALL, "1of2", true).lines())
                .startsWith("2,'=1+1,", "2,,2of2")
                .last()
                .asString()
                .startsWith("# export-end kind=numbers count=1 after=1of2 cursor=2of2 sha256=");
    }

    @Test
    void has_only_what_is_asked_for() throws IOException {
        String file = file(7, new Counted(0), new ExportFilter(null, null, "even"), null, false);
        assertThat(file.lines()).hasSize(3).last().asString().contains("\"count\":2");
    }

    @Test
    void an_empty_one_is_whole() throws IOException {
        assertThat(file(0, new Counted(0), ALL, null, false).lines()).hasSize(1);
        assertThat(file(0, new Counted(0), ALL, null, true).lines()).hasSize(2);
    }

    /// Wherever it breaks off, what was there and what comes then is what would have come.
    @Test
    void goes_on_from_any_record_to_the_same_file() throws IOException {
        for (boolean csv : List.of(true, false)) {
            String whole = beforeLast(file(40, new Counted(0), ALL, null, csv));
            int at = 0;
            for (int end = whole.indexOf('\n'); end >= 0; end = whole.indexOf('\n', end + 1)) {
                String line = whole.substring(at, end);
                at = end + 1;
                String cursor = cursorOf(line, csv);
                if (!cursor.isEmpty()) {
                    String rest = file(40, new Counted(0), ALL, cursor, csv);
                    assertThat(whole.substring(0, at) + beforeLast(rest)).isEqualTo(whole);
                }
            }
        }
    }

    private static String cursorOf(String line, boolean csv) throws IOException {
        String cursor =
                csv
                        ? line.substring(line.lastIndexOf(',') + 1)
                        : JSON.readTree(line).path("cursor").asText();
        return cursor.equals("cursor") ? "" : cursor;
    }

    @Test
    void one_that_fails_half_way_has_no_end() {
        for (boolean csv : List.of(true, false)) {
            var out = new ByteArrayOutputStream();
            assertThatThrownBy(() -> file(7, new Counted(5), ALL, null, csv, out, new AtomicLong()))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("4of7")
                    .doesNotContain("export-end");
        }
    }

    @Test
    void the_examples_of_the_api_document_have_their_own_checksums() {
        for (String example : List.of(ExportExamples.SALES, ExportExamples.UNLINKED_RETURNS)) {
            assertThat(example).contains(sha256(beforeLast(example)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "of",
                "8of7",
                "3of8",
                "-1of7",
                "1of7of9",
                "1 of 7",
                "9999999999999999999of7"
            })
    void a_place_that_no_export_gave_is_refused(String after) {
        assertThatThrownBy(() -> Place.read(after, 7)).isInstanceOf(ProblemException.class);
    }
}
