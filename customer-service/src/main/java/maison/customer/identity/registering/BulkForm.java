package maison.customer.identity.registering;

import java.util.List;
import java.util.UUID;
import maison.customer.identity.person.PersonForm.AddressForm;
import maison.customer.identity.person.PersonForm.CommunicationForm;
import maison.customer.identity.person.PersonForm.CultureForm;
import maison.customer.identity.person.PersonForm.DateForm;
import maison.customer.identity.person.PersonForm.DemographicsForm;
import maison.customer.identity.person.PersonForm.EmailForm;
import maison.customer.identity.person.PersonForm.NameForm;
import maison.customer.identity.person.PersonForm.PhoneForm;
import maison.customer.identity.person.PersonForm.SizesForm;
import maison.customer.identity.registering.RegistrationForm.ReferenceForm;
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
        @Nullable List<@Nullable AddressForm> addresses,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String birthday,
        @Schema(maxLength = 120, examples = "Architect") @Nullable String occupation,
        @Nullable DemographicsForm demographics,
        @Nullable CultureForm culture,
        @Nullable List<@Nullable DateForm> dates,
        @Nullable CommunicationForm communication,
        @Nullable SizesForm sizes,
        @Nullable List<@Nullable String> tags,
        @Nullable List<@Nullable ReferenceForm> externalReferences,
        @Schema(
                        description =
                                "The intake form that was filled in; it says what is required",
                        examples = "walk-in")
                @Nullable String intakeForm) {

    RegistrationForm registration() {
        return new RegistrationForm(
                name,
                phones,
                emails,
                addresses,
                language,
                zone,
                birthday,
                occupation,
                demographics,
                culture,
                dates,
                communication,
                sizes,
                tags,
                externalReferences,
                intakeForm);
    }
}
