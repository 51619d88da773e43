package maison.customer.finding.duplicates;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.customer.finding.directory.Lookalikes;
import maison.customer.finding.directory.Lookalikes.Asker;
import maison.customer.identity.person.Person;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import maison.platform.Turns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Finds who may be the same person as somebody.
@Singleton
public final class Duplicates {

    /// Somebody who was compared: who they are today, and what is known under the id that was
    /// found.
    public record Compared(UUID customerId, Person person) {

        @Override
        public String toString() {
            return "Compared[" + customerId + "]";
        }
    }

    /// Somebody who may be the same person. It shows nothing of them.
    @Schema(name = "DuplicateCandidate")
    public record Candidate(
            UUID customerId,
            @Schema(description = "Of 100", examples = "70") int score,
            @Schema(examples = "[\"same-phone\", \"similar-name\"]") List<Reason> reasons) {}

    // What a turn costs is shared by then, and nobody waits long for the others' answers.
    private static final int TOGETHER = 32;

    private final Lookalikes lookalikes;
    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final Turns<Asker, List<Compared>> turns = new Turns<>(TOGETHER, this::compared);

    Duplicates(Lookalikes lookalikes, Profiles profiles, OpenedProfiles opened) {
        this.lookalikes = lookalikes;
        this.profiles = profiles;
        this.opened = opened;
    }

    /// Those who have most in common with this person: a contact, or the birthday and a word of the
    /// name. What is asked at the same time goes to the database together.
    ///
    /// @param self the person's own id, known already or not
    public List<Compared> compared(UUID self, Person person) {
        return turns.ask(new Asker(self, person));
    }

    /// The same for each of many, in order.
    private List<List<Compared>> compared(List<Asker> askers) {
        var found = lookalikes.of(askers);
        var ids = found.stream().flatMap(List::stream).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return found.stream().map(_ -> List.<Compared>of()).toList();
        }
        askers.forEach(each -> ids.add(each.self()));
        var rows = new HashMap<UUID, ProfileRow>();
        profiles.findAll(ids).forEach(row -> rows.put(row.customerId(), row));
        var people = opened.own(rows.values());
        var compared = new ArrayList<List<Compared>>();
        for (int i = 0; i < askers.size(); i++) {
            var own = survivor(askers.get(i).self(), rows);
            var list = new ArrayList<Compared>();
            for (var other : found.get(i)) {
                var person = people.get(other);
                var survivor = survivor(other, rows);
                if (person != null && !survivor.equals(own)) {
                    list.add(new Compared(survivor, person));
                }
            }
            compared.add(list);
        }
        return compared;
    }

    private UUID survivor(UUID customer, Map<UUID, ProfileRow> rows) {
        var row = rows.get(customer);
        return row == null || row.mergedInto() == null
                ? customer
                : profiles.find(customer).orElseThrow().customerId();
    }

    /// Those of them who are alike enough, the most alike first.
    public static List<Candidate> candidates(Person person, List<Compared> compared) {
        var candidates = new ArrayList<Candidate>();
        for (var each : compared) {
            Likeness.of(person, each.person())
                    .map(like -> new Candidate(each.customerId(), like.score(), like.reasons()))
                    .ifPresent(candidates::add);
        }
        candidates.sort(
                Comparator.comparingInt(Candidate::score)
                        .reversed()
                        .thenComparing(Candidate::customerId));
        var seen = new HashSet<UUID>();
        return candidates.stream().filter(each -> seen.add(each.customerId())).toList();
    }

    /// The candidates for a customer as they are known now.
    public List<Candidate> of(ProfileRow row) {
        return of(List.of(row)).getOrDefault(row.customerId(), List.of());
    }

    /// The same for many by their ids.
    public Map<UUID, List<Candidate>> of(Collection<ProfileRow> rows) {
        var askers = new ArrayList<Asker>();
        opened.open(rows).forEach((self, person) -> askers.add(new Asker(self, person)));
        var compared = compared(askers);
        var candidates = new HashMap<UUID, List<Candidate>>();
        for (int i = 0; i < askers.size(); i++) {
            var asker = askers.get(i);
            candidates.put(asker.self(), candidates(asker.person(), compared.get(i)));
        }
        return candidates;
    }
}
