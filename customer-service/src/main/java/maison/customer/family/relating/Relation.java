package maison.customer.family.relating;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import maison.customer.identity.person.EmailForms;
import maison.customer.identity.person.Person;
import maison.customer.identity.person.Phone;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether two customers may be one person or one household.
@Schema(name = "RelationWord")
enum Relation {
    /// They live together, are family, or can be reached by the same phone or e-mail.
    @JsonProperty("related")
    RELATED,
    /// Both can be reached, and by nothing that is the same.
    @JsonProperty("unrelated")
    UNRELATED,
    /// One of them is not registered, was erased, or left no phone and no e-mail.
    @JsonProperty("unknown")
    UNKNOWN;

    /// What is known of two people; null for nobody.
    static Relation of(@Nullable Person one, @Nullable Person other) {
        if (one == null || other == null) {
            return UNKNOWN;
        }
        Set<String> shared = new HashSet<>(ways(one));
        Set<String> others = ways(other);
        if (shared.isEmpty() || others.isEmpty()) {
            return UNKNOWN;
        }
        shared.retainAll(others);
        return shared.isEmpty() ? UNRELATED : RELATED;
    }

    private static Set<String> ways(Person person) {
        var ways = new HashSet<String>();
        Stream.concat(
                        person.phones().stream().map(Phone::number),
                        person.emails().stream()
                                .map(each -> EmailForms.folded(each.address()))
                                .flatMap(Optional::stream))
                .forEach(ways::add);
        return ways;
    }
}
