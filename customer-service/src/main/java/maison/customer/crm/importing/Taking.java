package maison.customer.crm.importing;

import com.fasterxml.uuid.Generators;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import maison.customer.CustomerProblems;
import maison.customer.Customers;
import maison.customer.crm.exchange.Finding;
import maison.customer.crm.exchange.Incoming;
import maison.customer.crm.exchange.RowReader;
import maison.customer.crm.importing.Imports.Noted;
import maison.customer.crm.importing.Imports.Stored;
import maison.customer.crm.importing.Imports.Work;
import maison.customer.crm.importing.Matches.Match;
import maison.customer.crm.importing.Resolution.Rule;
import maison.customer.identity.customer.Customer;
import maison.customer.identity.customer.CustomerCommand.Register;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerRefusal;
import maison.customer.identity.customer.CustomerRefusal.AlreadyRegistered;
import maison.customer.identity.person.PersonSeal;
import maison.customer.identity.person.SearchTerms.Term;
import maison.customer.permission.ConsentRecords;
import maison.customer.permission.consent.ConsentEvent;
import maison.customer.permission.consent.ConsentRefusal;
import maison.customer.permission.consent.Consents;
import maison.customer.permission.consents.Agreements;
import maison.customer.permission.consents.Agreements.Yes;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ProblemException;
import maison.platform.sealing.SubjectKey;
import maison.platform.sealing.Vault;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes rows into the directory, many at once: new customers are stored side by side in one turn
/// of the log.
///
/// A customer's id is computed from the import and the row, and what a row changes is found against
/// what is known, so a row that is taken twice, since a kill came before it was noted, has taken
/// effect once.
@Singleton
final class Taking {

    private static final Logger LOG = Logger.getLogger(Taking.class);

    private record Registering(
            int number,
            Incoming row,
            UUID customer,
            List<Finding> findings,
            CompletionStage<Outcome<Customer, CustomerEvent, CustomerRefusal>> outcome) {}

    private final Customers customers;
    private final ConsentRecords consents;
    private final Agreements agreements;
    private final Matches matches;
    private final Updates updates;
    private final Vault vault;
    private final Clock clock;

    Taking(
            Customers customers,
            ConsentRecords consents,
            Agreements agreements,
            Matches matches,
            Updates updates,
            Vault vault,
            Clock clock) {
        this.customers = customers;
        this.consents = consents;
        this.agreements = agreements;
        this.matches = matches;
        this.updates = updates;
        this.vault = vault;
        this.clock = clock;
    }

    /// What became of rows; one that met a passing trouble is left out, to be tried again.
    List<Noted> take(Work work, RowReader reader, List<Stored> rows) {
        var noted = new ArrayList<Noted>();
        Map<Integer, Incoming> left = new LinkedHashMap<>();
        var own = new HashMap<Integer, Resolution>();
        for (var row : rows) {
            if (row.cells() == null) {
                noted.add(refused(row.number(), List.of(DryRun.unreadable())));
                continue;
            }
            var incoming = reader.read(row.cells());
            if (incoming.isSound()) {
                left.put(row.number(), incoming);
                own.put(
                        row.number(),
                        row.resolution() == null ? work.resolution() : row.resolution());
            } else {
                noted.add(refused(row.number(), incoming.findings()));
            }
        }
        while (!left.isEmpty()) {
            left = new Pass(work, left, own, noted).run();
        }
        return noted;
    }

    /// Rows of one pass know nothing of each other: a row that has something with an earlier one in
    /// common waits for the next, which finds that one in the directory.
    private final class Pass {
        private final Work work;
        private final Map<Integer, Incoming> rows;
        private final Map<Integer, Resolution> resolutions;
        private final List<Noted> noted;
        private final Set<Term> takenTerms = new HashSet<>();
        private final Set<UUID> takenCustomers = new HashSet<>();
        private final Map<Integer, Incoming> fresh = new LinkedHashMap<>();
        private final Map<Integer, UUID> changed = new LinkedHashMap<>();
        private final Map<Integer, Incoming> later = new LinkedHashMap<>();
        private final Map<Integer, Match> known;

        Pass(
                Work work,
                Map<Integer, Incoming> rows,
                Map<Integer, Resolution> resolutions,
                List<Noted> noted) {
            this.work = work;
            this.rows = rows;
            this.resolutions = resolutions;
            this.noted = noted;
            this.known = matches.of(rows);
        }

        /// The rows that wait for the next pass.
        Map<Integer, Incoming> run() {
            var mine = matches.rowsOf(rows.keySet().stream().map(n -> idOf(work, n)).toList());
            rows.forEach((number, row) -> {
                if (mine.containsKey(idOf(work, number))) {
                    // Registered before a kill; only its consents may be missing.
                    known.remove(number);
                    fresh.put(number, row);
                } else {
                    decide(number, row);
                }
            });
            update();
            register();
            return later;
        }

        private void decide(int number, Incoming row) {
            var match = known.getOrDefault(number, Match.NOBODY);
            var resolution = resolutions.getOrDefault(number, Resolution.SKIP);
            var terms = Matches.terms(row).keySet();
            if (match.erased()) {
                noted.add(refused(number, List.of(DryRun.erased())));
            } else if (resolution.rule() == Rule.CREATE) {
                fresh.put(number, row);
            } else if (terms.stream().anyMatch(takenTerms::contains)) {
                later.put(number, row);
            } else if (match.customers().isEmpty()) {
                takenTerms.addAll(terms);
                fresh.put(number, row);
            } else if (resolution.rule() == Rule.SKIP) {
                noted.add(new Noted(number, "skipped", match.findings(), null));
            } else {
                change(number, row, match, resolution);
            }
        }

        private void change(int number, Incoming row, Match match, Resolution resolution) {
            var chosen = resolution.customerId();
            var customer =
                    chosen != null && match.customers().contains(chosen)
                            ? chosen
                            : match.customers().size() == 1
                                    ? match.customers().iterator().next()
                                    : null;
            if (customer == null) {
                var findings = new ArrayList<>(match.findings());
                findings.add(
                        Finding.error(
                                "several-customers", null, "several have it; say who is meant"));
                noted.add(refused(number, findings));
            } else if (takenCustomers.add(customer)) {
                takenTerms.addAll(Matches.terms(row).keySet());
                changed.put(number, customer);
            } else {
                later.put(number, row);
            }
        }

        private void update() {
            var all = new ArrayList<Supplier<@Nullable Noted>>();
            changed.forEach((number, customer) -> all.add(tried(() -> update(number, customer))));
            sideBySide(all);
        }

        /// Rows wait for the log together and not for one another.
        private void sideBySide(List<Supplier<@Nullable Noted>> all) {
            if (all.isEmpty()) {
                return;
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var results =
                        all.stream()
                                .map(each -> CompletableFuture.supplyAsync(each, threads))
                                .toList();
                for (var each : results) {
                    var result = each.join();
                    if (result != null) {
                        noted.add(result);
                    }
                }
            }
        }

        private Noted update(int number, UUID customer) {
            var row = rows.get(number);
            if (row == null) {
                throw new IllegalStateException("No such row: " + number);
            }
            var result =
                    updates.apply(
                            number,
                            row,
                            customer,
                            resolutions.getOrDefault(number, Resolution.SKIP),
                            Call.of(work.context()));
            return result.status().equals("refused")
                    ? result
                    : agreed(result, row, customer, this::agree);
        }

        private void register() {
            var ids = fresh.keySet().stream().map(number -> idOf(work, number)).toList();
            Map<UUID, SubjectKey> keys = ids.isEmpty() ? Map.of() : vault.newKeysFor(ids);
            var running = new ArrayList<Registering>();
            fresh.forEach((number, row) -> {
                var id = idOf(work, number);
                var key = keys.get(id);
                if (key == null) {
                    noted.add(refused(number, List.of(DryRun.erased())));
                } else {
                    var findings = known.getOrDefault(number, Match.NOBODY).findings();
                    var outcome =
                            customers.registerNew(command(id, row, key), Call.of(work.context()));
                    running.add(new Registering(number, row, id, findings, outcome));
                }
            });
            var all = new ArrayList<Supplier<@Nullable Noted>>();
            running.forEach(each -> all.add(tried(() -> result(each))));
            sideBySide(all);
        }

        private Noted result(Registering each) {
            var created = new Noted(each.number(), "created", each.findings(), each.customer());
            return switch (each.outcome().toCompletableFuture().join()) {
                case Done(_, _, _, _) ->
                        agreed(created, each.row(), each.customer(), this::agreeFirst);
                case Refused(AlreadyRegistered _) ->
                        agreed(created, each.row(), each.customer(), this::agree);
                case Refused(var refusal) -> refused(each.number(), List.of(refusal(refusal)));
            };
        }

        /// A row that met trouble is not noted: the trouble may pass.
        private static <T> Supplier<@Nullable T> tried(Supplier<T> work) {
            return () -> {
                try {
                    return work.get();
                } catch (RuntimeException e) {
                    // Without what it says: it may quote the row.
                    LOG.warnf("A row of an import will be tried again: %s", e.getClass());
                    return null;
                }
            };
        }

        private Noted agreed(
                Noted result, Incoming row, UUID customer, BiPredicate<UUID, Yes> agreeing) {
            var findings = new ArrayList<>(result.findings());
            boolean more = false;
            for (var yes : row.consents()) {
                try {
                    more |= agreeing.test(customer, yes);
                } catch (ProblemException e) {
                    findings.add(Finding.warning("consent", null, e.problem().detail()));
                }
            }
            var status = more && result.status().equals("unchanged") ? "updated" : result.status();
            return new Noted(result.number(), status, findings, customer);
        }

        /// @return whether it said something new
        private boolean agree(UUID customer, Yes yes) {
            var asked = consents.load(customer).state().pending().get(yes.key());
            if (asked != null && asked.at().equals(yes.at())) {
                return false;
            }
            var command = agreements.command(customer, yes);
            return isNew(consents.run(customer, command, Call.of(work.context())));
        }

        /// Whoever was registered a moment ago said nothing before.
        private boolean agreeFirst(UUID customer, Yes yes) {
            var command = agreements.command(customer, yes);
            return isNew(consents.runAsNew(customer, command, Call.of(work.context())));
        }

        private static boolean isNew(Outcome<Consents, ConsentEvent, ConsentRefusal> outcome) {
            return switch (outcome) {
                case Done(_, _, _, var events) -> !events.isEmpty();
                case Refused(var refusal) ->
                        throw new ProblemException(CustomerProblems.problemOf(refusal));
            };
        }
    }

    /// The customer that a row makes, whenever it is taken.
    private static UUID idOf(Work work, int number) {
        return Generators.nameBasedGenerator(work.id()).generate(Integer.toString(number));
    }

    private Register command(UUID id, Incoming row, SubjectKey key) {
        return new Register(
                id,
                row.references(),
                row.person().language(),
                null,
                PersonSeal.seal(key, row.person()),
                clock.instant());
    }

    /// Why the directory does not take it. The whole reason may repeat what the row says.
    static Finding refusal(CustomerRefusal refusal) {
        return Finding.error("refused", null, CustomerProblems.problemOf(refusal).title());
    }

    private static Noted refused(int number, List<Finding> findings) {
        return new Noted(number, "refused", findings, null);
    }
}
