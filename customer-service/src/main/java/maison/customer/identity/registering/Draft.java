package maison.customer.identity.registering;

import java.util.List;
import java.util.UUID;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.person.Person;
import org.jspecify.annotations.Nullable;

/// A registration that was read and found well-formed.
record Draft(
        UUID customerId,
        Person person,
        List<ExternalReference> references,
        @Nullable String intakeForm) {

    boolean hasPersonalData() {
        return person.fields().stream().anyMatch(field -> field.sealed());
    }
}
