package maison.customer.family.relations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import maison.customer.SealedJson;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What two people are to each other, in the clear. It lives as long as a request and is never
/// stored or logged.
///
/// Sealed with the keys of both, one over the other, so that it opens with both only.
///
/// @param kind what the other is to the customer on whose record it stands
/// @param theyMayKnow what the other may know of the customer
/// @param weMayKnow what the customer may know of the other
/// @param person who the other is, if no customer
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RelationWords(
        Kind kind, Set<Topic> theyMayKnow, Set<Topic> weMayKnow, @Nullable Person person) {

    private static final String FIELD = "relation";

    /// Somebody who is no customer.
    @Schema(name = "RelatedPerson")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(
            @Schema(examples = "Omar") String name,
            @Nullable String note,
            List<Occasion> occasions) {

        public Person {
            occasions = List.copyOf(occasions);
        }

        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    /// A day that matters to them.
    @Schema(name = "RelatedOccasion")
    public record Occasion(
            @Schema(examples = "birthday") String what,
            @Schema(examples = "2012-05-04") LocalDate on) {

        @Override
        public String toString() {
            return "Occasion[…]";
        }
    }

    public RelationWords {
        theyMayKnow = Collections.unmodifiableSortedSet(new TreeSet<>(theyMayKnow));
        weMayKnow = Collections.unmodifiableSortedSet(new TreeSet<>(weMayKnow));
    }

    /// The words as ciphertext.
    public Sealed seal(SubjectKey customer, SubjectKey other) {
        return other.seal(FIELD, SealedJson.seal(customer, FIELD, this).ciphertext());
    }

    /// What the ciphertext says.
    public static RelationWords open(SubjectKey customer, SubjectKey other, Sealed words) {
        var inner = new Sealed(other.open(FIELD, words));
        return SealedJson.open(customer, FIELD, inner, RelationWords.class);
    }

    @Override
    public String toString() {
        return "RelationWords[…]";
    }
}
