package maison.customer.person;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person as a client writes it, before anything is checked.
@Schema(name = "Person", description = "Every field may be left out")
public record PersonForm(
        @Nullable NameForm name,
        @Nullable List<@Nullable PhoneForm> phones,
        @Nullable List<@Nullable EmailForm> emails,
        @Schema(description = "BCP 47", examples = "en-GB") @Nullable String language,
        @Schema(description = "IANA zone", examples = "Europe/London") @Nullable String zone,
        @Schema(
                        description = "With or without the year",
                        examples = {"1984-02-29", "--02-29"})
                @Nullable String birthday) {

    /// A person of whom nothing was written.
    public static final PersonForm EMPTY = new PersonForm(null, null, null, null, null, null);

    /// One part is enough.
    @Schema(name = "NewName")
    public record NameForm(
            @Schema(examples = "Layla", maxLength = 300) @Nullable String given,
            @Schema(examples = "Haddad", maxLength = 300) @Nullable String family,
            @Schema(
                            description = "The whole name as its owner writes it",
                            examples = "ليلى حداد",
                            maxLength = 300)
                    @Nullable String nativeScript) {}

    @Schema(name = "NewPhone")
    public record PhoneForm(
            @Schema(
                            description =
                                    "In any written form; without a country it is read as one of"
                                            + " the region. Answers carry E.164",
                            examples = "07700 900123",
                            required = true)
                    @Nullable String number,
            @Schema(examples = "mobile") @Nullable String type) {}

    @Schema(name = "NewEmail")
    public record EmailForm(
            @Schema(examples = "layla.haddad@example.org", required = true)
                    @Nullable String address,
            @Schema(examples = "home") @Nullable String type) {}
}
