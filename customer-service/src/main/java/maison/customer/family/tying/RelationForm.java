package maison.customer.family.tying;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.family.relations.Kind;
import maison.customer.family.relations.RelationWords;
import maison.customer.family.relations.RelationWords.Occasion;
import maison.customer.family.relations.RelationWords.Person;
import maison.customer.family.relations.Topic;
import maison.customer.identity.person.Complaint;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A relation as it is entered: to another customer, or to somebody who is none.
@Schema(name = "NewRelation")
record RelationForm(
        @Schema(
                        required = true,
                        description = "What the other is to this customer",
                        examples = "spouse")
                @NotNull
                Kind kind,
        @Schema(description = "The other, if a customer") @Nullable UUID customerId,
        @Schema(description = "The other, if no customer") @Valid @Nullable PersonForm person,
        @Schema(description = "What the other may know of this customer") @Nullable @Size(max = 4)
                Set<@NotNull Topic> theyMayKnow,
        @Schema(description = "What this customer may know of the other") @Nullable @Size(max = 4)
                Set<@NotNull Topic> weMayKnow) {

    /// Somebody who is no customer.
    @Schema(name = "NewRelatedPerson")
    record PersonForm(
            @Schema(required = true, examples = "Omar") @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 1_000) String note,
            @Nullable @Size(max = 20) List<@NotNull @Valid OccasionForm> occasions) {

        @Override
        public String toString() {
            return "NewRelatedPerson[…]";
        }
    }

    /// A day that matters to them.
    @Schema(name = "NewRelatedOccasion")
    record OccasionForm(
            @Schema(required = true, examples = "birthday") @NotBlank @Size(max = 100) String what,
            @Schema(required = true, examples = "2012-05-04") @NotNull LocalDate on) {

        @Override
        public String toString() {
            return "NewRelatedOccasion[…]";
        }
    }

    /// @throws ProblemException 400 unless exactly one end is named
    RelationWords words() {
        if ((customerId == null) == (person == null)) {
            throw new ProblemException(
                    CustomerProblems.invalid(
                            List.of(
                                    new Complaint(
                                            "/customerId",
                                            "must be given, or else person, but not both"))));
        }
        return new RelationWords(kind, some(theyMayKnow), some(weMayKnow), somebody());
    }

    private @Nullable Person somebody() {
        return person == null
                ? null
                : new Person(
                        person.name().strip(),
                        person.note(),
                        person.occasions() == null
                                ? List.of()
                                : person.occasions().stream()
                                        .map(each -> new Occasion(each.what().strip(), each.on()))
                                        .toList());
    }

    private static Set<Topic> some(@Nullable Set<Topic> topics) {
        return topics == null ? Set.of() : topics;
    }

    @Override
    public String toString() {
        return "NewRelation[…]";
    }
}
