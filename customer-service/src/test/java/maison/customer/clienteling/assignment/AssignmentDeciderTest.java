package maison.customer.clienteling.assignment;

import java.time.Instant;
import java.util.UUID;
import maison.customer.clienteling.assignment.AssignmentCommand.Assign;
import maison.customer.clienteling.assignment.AssignmentCommand.Assigner;
import maison.customer.clienteling.assignment.AssignmentCommand.Carer;
import maison.customer.clienteling.assignment.AssignmentCommand.End;
import maison.customer.clienteling.assignment.AssignmentEvent.AssignmentEnded;
import maison.customer.clienteling.assignment.AssignmentEvent.CustomerAssigned;
import maison.customer.clienteling.assignment.AssignmentRefusal.ForManagers;
import maison.customer.clienteling.assignment.AssignmentRefusal.InAnotherBook;
import maison.platform.testing.DeciderScenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssignmentDeciderTest {

    private static final UUID ID = new UUID(1, 1);
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Care CARE = Care.PERSONAL_SHOPPER;
    private static final Assigner ANNA = new Assigner("anna", false);
    private static final Assigner MONA = new Assigner("mona", true);
    private static final CustomerAssigned TO_ANNA = assigned("anna", null, "anna");

    private final DeciderScenario<
                    AssignmentCommand, Assignments, AssignmentEvent, AssignmentRefusal>
            books = DeciderScenario.of(new AssignmentDecider());

    private static CustomerAssigned assigned(String to, @Nullable String from, String by) {
        return new CustomerAssigned(ID, CARE, to, "riyadh", from, by, "code", AT);
    }

    private static Assign assign(String to, @Nullable String from, Assigner by) {
        return new Assign(ID, CARE, new Carer(to, "riyadh"), from, by, "code", AT);
    }

    @Test
    void an_associate_takes_who_is_in_nobodys_book_into_their_own() {
        books.given().when(assign("anna", null, ANNA)).then(TO_ANNA);
        books.given().when(assign("ben", null, ANNA)).thenRefused(new ForManagers());
        books.given(TO_ANNA).when(assign("anna", null, ANNA)).thenNothing();
        books.given(assigned("ben", null, "mona"))
                .when(assign("anna", null, ANNA))
                .thenRefused(new ForManagers());
    }

    @Test
    void managers_hand_over_from_the_book_they_mean() {
        books.given(TO_ANNA)
                .when(assign("ben", "anna", MONA))
                .then(assigned("ben", "anna", "mona"));
        books.given(TO_ANNA).when(assign("ben", "cara", MONA)).thenRefused(new InAnotherBook());
        books.given().when(assign("ben", "cara", MONA)).thenRefused(new InAnotherBook());
    }

    @Test
    void ends_by_who_does_or_a_manager() {
        books.given(TO_ANNA)
                .when(new End(ID, CARE, ANNA, "code", AT))
                .then(new AssignmentEnded(ID, CARE, "anna", "anna", "code", AT));
        books.given(TO_ANNA)
                .when(new End(ID, CARE, new Assigner("ben", false), "code", AT))
                .thenRefused(new ForManagers());
        books.given().when(new End(ID, CARE, MONA, "code", AT)).thenNothing();
    }
}
