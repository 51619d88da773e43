package maison.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The command `maison export`: everything of a kind into a file. One that was broken off goes on
/// where it was; one that is whole is left alone.
final class Export {

    static final String USAGE =
            """
            Usage: maison export KIND FILE [options]

            Writes everything of a kind into FILE, one JSON object for each record: sales, returns,
            unlinked-returns, sales-and-returns, store-credits, layaways, orders, jobs, belongings,
            warranties, catalogue-items or stores. Running it again completes an export that was
            broken off. Count and checksum are compared at the end.

              --store ID        of this store only
              --from TIME       not earlier than this, such as 2026-01-01T00:00:00Z
              --to TIME         earlier than this
            """;

    private static final String EXPORTS = "/api/purchase/v1/exports/";
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final int UNAUTHORIZED = 401;

    private final String kind;
    private final Path path;
    private final List<String> query;
    private final PrintStream out;
    private final boolean terminal;
    private final InstantSource clock = InstantSource.system();

    /// @param words after `export`
    Export(List<String> words, PrintStream out, boolean terminal) {
        if (words.size() < 2 || words.size() % 2 != 0) {
            throw new ImportFailure(ExitCode.USAGE, USAGE);
        }
        this.kind = words.getFirst();
        this.path = Path.of(words.get(1));
        this.query = new ArrayList<>();
        for (int at = 2; at < words.size(); at += 2) {
            query.add(parameter(words.get(at), words.get(at + 1)));
        }
        this.out = out;
        this.terminal = terminal;
    }

    private static String parameter(String option, String value) {
        return switch (option) {
            case "--store", "--from", "--to" -> option.substring(2) + "=" + encoded(value);
            default ->
                    throw new ImportFailure(
                            ExitCode.USAGE, "Unknown option " + option + "\n\n" + USAGE);
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    ExitCode run(Map<String, String> environment) throws InterruptedException {
        try {
            var file = new ExportFile(path, kind);
            if (!file.isWhole()) {
                fetch(file, Settings.from(environment));
            }
            out.printf(Locale.ROOT, "%,d %s in %s%n", file.records(), kind, path);
            return ExitCode.COMPLETE;
        } catch (IOException e) {
            throw new ImportFailure(
                    ExitCode.USAGE, "Cannot read or write %s: %s".formatted(path, e.getMessage()));
        }
    }

    private void fetch(ExportFile file, Settings settings) throws InterruptedException {
        HttpClient http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build();
        var token = new AccessToken(http, settings, clock);
        String used = token.current();
        int status = fetch(file, http, settings.gateway(), used);
        if (status == UNAUTHORIZED) {
            token.drop(used);
            status = fetch(file, http, settings.gateway(), token.current());
        }
        if (status != 200) {
            throw new ImportFailure(
                    ExitCode.USAGE,
                    "The gateway answers %d; is there such a kind, and may the client export?"
                            .formatted(status));
        }
    }

    /// Each attempt goes on behind what the one before it brought.
    private int fetch(ExportFile file, HttpClient http, URI gateway, String bearer)
            throws InterruptedException {
        return BackOff.send(
                        "the gateway at " + gateway,
                        () -> {
                            HttpResponse<InputStream> response =
                                    http.send(
                                            request(file.cursor(), gateway, bearer),
                                            BodyHandlers.ofInputStream());
                            try (InputStream body = response.body()) {
                                if (response.statusCode() == 200) {
                                    append(file, response, body);
                                }
                            }
                            return new Answer<>(
                                    response.statusCode(),
                                    Answer.retryAfter(response.headers()),
                                    kind);
                        })
                .status();
    }

    private HttpRequest request(@Nullable String cursor, URI gateway, String bearer) {
        var parameters = new ArrayList<>(query);
        parameters.add("format=ndjson");
        if (cursor != null) {
            parameters.add("after=" + cursor);
        }
        return HttpRequest.newBuilder(
                        URI.create(
                                gateway
                                        + EXPORTS
                                        + encoded(kind)
                                        + "?"
                                        + String.join("&", parameters)))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + bearer)
                .GET()
                .build();
    }

    private void append(ExportFile file, HttpResponse<?> response, InputStream body)
            throws IOException {
        long end = response.headers().firstValueAsLong("Maison-Export-As-Of").orElse(0);
        var progress = new Progress(out, terminal, clock, end, "events of the log");
        var at = new long[] {file.position()};
        progress.add(at[0]);
        file.append(
                body,
                kind,
                () -> {
                    progress.add(file.position() - at[0]);
                    at[0] = file.position();
                });
        progress.add(end - at[0]);
        progress.end();
    }
}
