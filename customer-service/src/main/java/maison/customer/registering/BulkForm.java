package maison.customer.registering;

import java.util.List;
import java.util.UUID;
import maison.customer.person.PersonForm.EmailForm;
import maison.customer.person.PersonForm.NameForm;
import maison.customer.person.PersonForm.PhoneForm;
import maison.customer.registering.RegistrationForm.ReferenceForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One line of a bulk registration: a registration that can be recognised when it comes again.
@Schema(
        name = "BulkRegistration",
        description = "A registration with an id or an external reference, or both")
record BulkForm(
        @Nullable UUID id,
        @Nullable NameForm name,
        @Nullable List<@Nullable PhoneForm> phones,
        @Nullable List<@Nullable EmailForm> emails,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String birthday,
        @Nullable List<@Nullable ReferenceForm> externalReferences) {

    RegistrationForm registration() {
        return new RegistrationForm(
                name, phones, emails, language, zone, birthday, externalReferences);
    }
}
