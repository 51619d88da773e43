package maison.customer.identity.registering;

import java.util.ArrayList;
import java.util.List;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.person.Complaint;
import maison.customer.identity.person.PersonForm;
import maison.customer.identity.person.PersonForm.AddressForm;
import maison.customer.identity.person.PersonForm.CommunicationForm;
import maison.customer.identity.person.PersonForm.CultureForm;
import maison.customer.identity.person.PersonForm.DateForm;
import maison.customer.identity.person.PersonForm.DemographicsForm;
import maison.customer.identity.person.PersonForm.EmailForm;
import maison.customer.identity.person.PersonForm.NameForm;
import maison.customer.identity.person.PersonForm.PhoneForm;
import maison.customer.identity.person.PersonForm.SizesForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A customer to register. Any one of a name, a phone, an e-mail or an external reference is
/// enough.
@Schema(
        name = "Registration",
        description =
                "Any one of a name, a phone, an e-mail or an external reference is enough: a"
                        + " walk-in may be a name and nothing else")
record RegistrationForm(
        @Nullable NameForm name,
        @Nullable List<@Nullable PhoneForm> phones,
        @Nullable List<@Nullable EmailForm> emails,
        @Nullable List<@Nullable AddressForm> addresses,
        @Schema(description = "BCP 47", examples = "ar-SA") @Nullable String language,
        @Schema(description = "IANA zone", examples = "Asia/Riyadh") @Nullable String zone,
        @Schema(
                        description = "With or without the year",
                        examples = {"1984-02-29", "--02-29", "hijri:1404-05-27"})
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

    private static final int REFERENCES_MAX = 20;
    private static final int PART_MAX = 100;

    /// What another system calls this customer.
    @Schema(name = "NewExternalReference")
    record ReferenceForm(
            @Schema(required = true, examples = "online-retail") @Nullable String system,
            @Schema(required = true, examples = "17850") @Nullable String value) {}

    PersonForm person() {
        return new PersonForm(
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
                tags);
    }

    List<ExternalReference> references(List<Complaint> complaints) {
        var forms =
                externalReferences == null
                        ? List.<@Nullable ReferenceForm>of()
                        : externalReferences;
        if (forms.size() > REFERENCES_MAX) {
            complaints.add(
                    new Complaint("/externalReferences", "must be at most " + REFERENCES_MAX));
            return List.of();
        }
        var references = new ArrayList<ExternalReference>();
        for (int i = 0; i < forms.size(); i++) {
            var form = forms.get(i);
            var system = form == null ? null : form.system();
            var value = form == null ? null : form.value();
            if (system == null || !system.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
                complaints.add(
                        new Complaint(
                                "/externalReferences/" + i + "/system",
                                "must be letters, digits, dots, dashes or underscores"));
            } else if (value == null || value.isBlank() || value.length() > PART_MAX) {
                complaints.add(
                        new Complaint(
                                "/externalReferences/" + i + "/value",
                                "must be 1 to %d characters".formatted(PART_MAX)));
            } else {
                references.add(new ExternalReference(system, value));
            }
        }
        return references.stream().distinct().toList();
    }
}
