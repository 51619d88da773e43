package maison.importer;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import maison.importer.Item.NewReturn;
import maison.importer.Item.NewUnlinkedReturn;
import maison.importer.Sending.Counts;

/// One run: read, match, send customers, then sales, then what came back; report.
final class Import {

    private static final String CUSTOMERS = "/api/customer/v1/customers/bulk";
    private static final String SALES = "/api/purchase/v1/bulk";

    private final Arguments arguments;
    private final PrintStream out;
    private final boolean terminal;
    private final InstantSource clock = InstantSource.system();
    private final Report report = new Report();

    Import(Arguments arguments, PrintStream out, boolean terminal) {
        this.arguments = arguments;
        this.out = out;
        this.terminal = terminal;
    }

    ExitCode run(Map<String, String> environment) throws InterruptedException {
        Mapping mapping = Mapping.named(arguments.mapping());
        Instant start = clock.instant();
        History history = History.read(arguments.file(), mapping, report);
        out.printf(Locale.ROOT, "Read %s in %s%n", arguments.file(), since(start));
        describe(history);
        boolean refused = false;
        try {
            if (!arguments.dryRun()) {
                refused = send(history, mapping, Settings.from(environment));
                out.printf(Locale.ROOT, "Captured in %s%n", since(start));
            }
        } finally {
            tellReport();
        }
        return refused ? ExitCode.REFUSED : ExitCode.COMPLETE;
    }

    private boolean send(History history, Mapping mapping, Settings settings)
            throws InterruptedException {
        var http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build();
        var client =
                new BulkClient(http, new AccessToken(http, settings, clock), settings.gateway());
        var progress = new Progress(out, terminal, clock, rowsToSend(history));
        var sending =
                new Sending(client, new BulkJson(mapping), report, progress, arguments.streams());
        Counts customers = sending.send(CUSTOMERS, history.customers());
        Counts sales = sending.send(SALES, history.sales());
        // Only now: a return is decided on the sale that it names.
        Counts returns = sending.send(SALES, history.returns());
        progress.end();
        tell("customers", customers);
        tell("sales", sales);
        tell("returns", returns);
        return customers.refused() + sales.refused() + returns.refused() > 0;
    }

    private static long rowsToSend(History history) {
        return history.sales().stream().mapToLong(sale -> sale.rows().size()).sum()
                + history.returns().stream().mapToLong(item -> item.rows().size()).sum();
    }

    private void describe(History history) {
        out.printf(Locale.ROOT, "%,d rows%n", history.rows());
        out.printf(
                Locale.ROOT,
                "%,d sales of %,d customers; %,d sales name no customer%n",
                history.sales().size(),
                history.customers().size(),
                history.sales().stream().filter(item -> item.sale().customer() == null).count());
        out.printf(
                Locale.ROOT,
                "%,d sales carry two times; the earlier one counts%n",
                history.sales().stream().filter(item -> item.sale().hasTwoTimes()).count());
        out.printf(
                Locale.ROOT,
                "%,d returns of a sale, %,d returns without one%n",
                history.returns().stream().filter(NewReturn.class::isInstance).count(),
                history.returns().stream().filter(NewUnlinkedReturn.class::isInstance).count());
    }

    private void tell(String what, Counts counts) {
        out.printf(
                Locale.ROOT,
                "%,9d %-9s  %,d new, %,d there before, %,d refused%n",
                counts.all(),
                what,
                counts.created(),
                counts.replayed(),
                counts.refused());
    }

    private void tellReport() {
        report.write(arguments.report());
        report.rowsByOutcome()
                .forEach((outcome, rows) ->
                        out.printf(Locale.ROOT, "%,9d rows %s%n", rows, outcome.text()));
        out.printf(Locale.ROOT, "Each with its reason in %s%n", arguments.report());
    }

    private String since(Instant start) {
        return String.format(
                Locale.ROOT,
                "%.1f s",
                Duration.between(start, clock.instant()).toMillis() / 1000.0);
    }
}
