package maison.customer.identity.registering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import maison.customer.CustomerProblems;
import maison.customer.identity.customer.Customer;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerRefusal;
import maison.customer.identity.customer.CustomerRefusal.AlreadyRegistered;
import maison.customer.identity.customer.CustomerRefusal.ExternalReferenceTaken;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.person.Complaint;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import maison.platform.eventstore.AppendTransaction;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// Registers many customers: a chunk of lines at a time, all of a chunk at once, each on its own
/// merits.
@Singleton
final class BulkRegistration {

    private record Pending(
            Draft draft,
            CompletionStage<Outcome<Customer, CustomerEvent, CustomerRefusal>> outcome) {}

    private final Registrar registrar;
    private final Profiles profiles;
    private final ObjectReader lines;

    BulkRegistration(Registrar registrar, Profiles profiles, ObjectMapper mapper) {
        this.registrar = registrar;
        this.profiles = profiles;
        this.lines = mapper.readerFor(BulkForm.class);
    }

    /// @param first the number of the chunk's first line
    /// @return one result for each line, in order
    List<BulkResult> register(int first, List<String> chunk, @Nullable String region, Call call) {
        var results = new BulkResult[chunk.size()];
        var drafts = read(first, chunk, region, results);
        settleKnown(first, drafts, results);
        var pending = start(first, drafts, call, results);
        pending.forEach((i, each) -> results[i] = result(first + i, each));
        return List.of(results);
    }

    private Map<Integer, Draft> read(
            int first, List<String> chunk, @Nullable String region, BulkResult[] results) {
        var drafts = new LinkedHashMap<Integer, Draft>();
        for (int i = 0; i < chunk.size(); i++) {
            try {
                drafts.put(i, read(chunk.get(i), region));
            } catch (ProblemException e) {
                results[i] = BulkResult.refused(first + i, e.problem());
            }
        }
        return drafts;
    }

    private Draft read(String line, @Nullable String region) {
        try {
            BulkForm form = lines.readValue(line);
            if (form == null) {
                throw invalid("/", "must be a JSON object");
            }
            var id = form.id();
            var draft =
                    registrar.read(
                            id == null ? AppendTransaction.newId() : id,
                            form.registration(),
                            region);
            if (id == null && draft.references().isEmpty()) {
                throw invalid(
                        "/id",
                        "must be given where there is no external reference, so that a repeated"
                                + " line is recognised");
            }
            return draft;
        } catch (JsonProcessingException e) {
            // Without Jackson's message: it quotes what it could not read, and that may be
            // personal.
            throw invalid("/", "must be a JSON object of this shape");
        }
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(
                CustomerProblems.invalid(List.of(new Complaint(pointer, detail))));
    }

    /// Lines whose customer another import brought already need no command.
    private void settleKnown(int first, Map<Integer, Draft> drafts, BulkResult[] results) {
        var references =
                drafts.values().stream().flatMap(d -> d.references().stream()).distinct().toList();
        if (references.isEmpty()) {
            return;
        }
        var known = profiles.byReference(references);
        var erased = erasedOf(known.values().stream().distinct().toList());
        drafts.entrySet()
                .removeIf(entry -> {
                    var owner = ownerOf(entry.getValue(), known);
                    if (owner == null) {
                        return false;
                    }
                    int line = first + entry.getKey();
                    results[entry.getKey()] =
                            erased.contains(owner)
                                    ? BulkResult.refused(line, CustomerProblems.erased())
                                    : BulkResult.replayed(line, owner);
                    return true;
                });
    }

    private static @Nullable UUID ownerOf(Draft draft, Map<ExternalReference, UUID> known) {
        for (var reference : draft.references()) {
            var owner = known.get(reference);
            if (owner != null) {
                return owner;
            }
        }
        return null;
    }

    private List<UUID> erasedOf(List<UUID> customers) {
        return profiles.findAll(customers).stream()
                .filter(ProfileRow::erased)
                .map(ProfileRow::customerId)
                .toList();
    }

    private Map<Integer, Pending> start(
            int first, Map<Integer, Draft> drafts, Call call, BulkResult[] results) {
        var keys = registrar.keysFor(new ArrayList<>(drafts.values()));
        var pending = new LinkedHashMap<Integer, Pending>();
        drafts.forEach((i, draft) -> {
            var key = keys.get(draft.customerId());
            if (key == null && draft.hasPersonalData()) {
                results[i] = BulkResult.refused(first + i, CustomerProblems.erased());
            } else {
                var command = registrar.command(draft, key);
                var outcome = registrar.customers().registerNew(command, call);
                pending.put(i, new Pending(draft, outcome));
            }
        });
        return pending;
    }

    private BulkResult result(int line, Pending pending) {
        var draft = pending.draft();
        try {
            return switch (pending.outcome().toCompletableFuture().join()) {
                case Done(var id, _, _, _) -> BulkResult.created(line, id);
                case Refused(AlreadyRegistered _) when registrar.isRepeat(draft) ->
                        BulkResult.replayed(line, draft.customerId());
                case Refused(ExternalReferenceTaken(_, var by)) -> BulkResult.replayed(line, by);
                case Refused(var refusal) ->
                        BulkResult.refused(line, CustomerProblems.problemOf(refusal));
            };
        } catch (CompletionException _) {
            return BulkResult.refused(
                    line,
                    Problem.of(
                            503,
                            "unavailable",
                            "Unavailable",
                            "Not able to store this line right now; send it again."));
        }
    }
}
