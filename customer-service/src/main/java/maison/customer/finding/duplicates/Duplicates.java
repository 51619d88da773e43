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

    private final Lookalikes lookalikes;
    private final Profiles profiles;
    private final OpenedProfiles opened;

    Duplicates(Lookalikes lookalikes, Profiles profiles, OpenedProfiles opened) {
        this.lookalikes = lookalikes;
        this.profiles = profiles;
        this.opened = opened;
    }

    /// Those who have most in common with this person: a contact, or the birthday and a word of the
    /// name.
    ///
    /// @param self the person's own id, known already or not
    public List<Compared> compared(UUID self, Person person) {
        var others = lookalikes.of(new Asker(self, person));
        return others.isEmpty()
                ? List.of()
                : compared(Map.of(self, others)).getOrDefault(self, List.of());
    }

    /// Opens who was found for each, by their ids.
    private Map<UUID, List<Compared>> compared(Map<UUID, List<UUID>> found) {
        var ids = found.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        ids.addAll(found.keySet());
        var rows = new HashMap<UUID, ProfileRow>();
        profiles.findAll(ids).forEach(row -> rows.put(row.customerId(), row));
        var people = opened.own(rows.values());
        var compared = new HashMap<UUID, List<Compared>>();
        found.forEach((self, others) -> {
            var own = survivor(self, rows);
            var list = new ArrayList<Compared>();
            for (var other : others) {
                var person = people.get(other);
                var survivor = survivor(other, rows);
                if (person != null && !survivor.equals(own)) {
                    list.add(new Compared(survivor, person));
                }
            }
            compared.put(self, list);
        });
        return compared;
    }

    /// Who has something in common with these people; who has nothing with anybody is left out.
    private Map<UUID, List<UUID>> found(Map<UUID, Person> people) {
        var askers =
                people.entrySet().stream()
                        .map(each -> new Asker(each.getKey(), each.getValue()))
                        .toList();
        var found = new HashMap<UUID, List<UUID>>();
        var others = lookalikes.of(askers);
        for (int i = 0; i < askers.size(); i++) {
            if (!others.get(i).isEmpty()) {
                found.put(askers.get(i).self(), others.get(i));
            }
        }
        return found;
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
        var people = opened.open(rows);
        var candidates = new HashMap<UUID, List<Candidate>>();
        compared(found(people))
                .forEach((self, compared) ->
                        candidates.put(
                                self,
                                candidates(people.getOrDefault(self, Person.NOBODY), compared)));
        return candidates;
    }
}
