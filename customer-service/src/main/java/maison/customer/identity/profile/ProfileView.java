package maison.customer.identity.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.person.Address;
import maison.customer.identity.person.Communication;
import maison.customer.identity.person.Culture;
import maison.customer.identity.person.Demographics;
import maison.customer.identity.person.Email;
import maison.customer.identity.person.Person;
import maison.customer.identity.person.PersonName;
import maison.customer.identity.person.Phone;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A profile as far as the caller may see it.
@Schema(name = "Profile", description = "Fields that the caller's role does not see are left out")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProfileView(
        UUID customerId,
        @Schema(description = "Other ids that stand for this customer since they were merged")
                List<UUID> mergedIds,
        int version,
        Instant registeredAt,
        List<ExternalReference> externalReferences,
        @Nullable PersonName name,
        List<Phone> phones,
        List<Email> emails,
        List<Address> addresses,
        @Schema(examples = "ar-SA") @Nullable String language,
        @Schema(examples = "Asia/Riyadh") @Nullable String zone,
        @Schema(examples = "--02-29") @Nullable String birthday,
        @Schema(
                        description =
                                "The birthday in the Umm al-Qura calendar, where its year is known",
                        examples = "hijri:1404-05-27")
                @Nullable String birthdayHijri,
        @Nullable String occupation,
        @Nullable Demographics demographics,
        @Nullable Culture culture,
        List<DateView> dates,
        @Nullable Communication communication,
        @Nullable SizesView sizes,
        List<String> tags,
        @Schema(
                        description =
                                "Where analytics placed the customer last, for who serves clients;"
                                        + " not as it was",
                        examples = "[\"vip\"]")
                @Nullable List<String> segments,
        @Schema(
                        description = "Custom fields by their keys, each as its type writes it",
                        examples = "{\"shoe-size\": 42}")
                Map<String, Object> custom) {

    /// @param others other ids of the same person
    /// @param today where the customer lives
    /// @param segments null for who sees none
    /// @param custom the values of custom fields that the caller sees
    static ProfileView of(
            ProfileRow row,
            List<UUID> others,
            Person person,
            LocalDate today,
            @Nullable List<String> segments,
            Map<String, Object> custom) {
        var zone = person.zone();
        var birthday = person.birthday();
        return new ProfileView(
                row.customerId(),
                others,
                row.version(),
                row.registeredAt(),
                row.externalReferences(),
                person.name(),
                person.phones(),
                person.emails(),
                person.addresses(),
                person.language(),
                zone == null ? null : zone.getId(),
                birthday == null ? null : birthday.text(),
                birthday == null ? null : birthday.hijriText(),
                person.occupation(),
                person.demographics(),
                person.culture(),
                person.dates().stream().map(date -> DateView.of(date, today)).toList(),
                person.communication(),
                SizesView.of(person.sizes()),
                person.tags(),
                segments,
                custom);
    }
}
