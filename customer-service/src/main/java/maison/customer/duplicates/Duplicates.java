package maison.customer.duplicates;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import maison.customer.directory.Lookalikes;
import maison.customer.person.Person;
import maison.customer.profile.OpenedProfiles;
import maison.customer.profile.ProfileRow;
import maison.customer.profile.Profiles;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Finds who may be the same person as somebody.
@Singleton
public final class Duplicates {

    private static final int COMPARED_MAX = 50;

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

    /// Everybody with a contact of this person, or their birthday and a name of theirs.
    ///
    /// @param self the person's own id, known already or not
    public List<Compared> compared(UUID self, Person person) {
        var found = lookalikes.of(self, person, COMPARED_MAX);
        if (found.isEmpty()) {
            return List.of();
        }
        var own = profiles.find(self).map(ProfileRow::customerId).orElse(self);
        var compared = new ArrayList<Compared>();
        for (var row : profiles.findAll(found)) {
            var survivor = survivor(row);
            if (!row.erased() && !survivor.equals(own)) {
                opened.own(row).ifPresent(each -> compared.add(new Compared(survivor, each)));
            }
        }
        return compared;
    }

    private UUID survivor(ProfileRow row) {
        return row.mergedInto() == null
                ? row.customerId()
                : profiles.find(row.customerId()).orElseThrow().customerId();
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
        return opened.open(row)
                .map(person -> candidates(person, compared(row.customerId(), person)))
                .orElse(List.of());
    }
}
