package maison.customer.identity.person;

import java.util.List;
import java.util.Map;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.Purpose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person as a client writes it, before anything is checked.
@Schema(name = "Person", description = "Every field may be left out")
public record PersonForm(
        @Nullable NameForm name,
        @Nullable List<@Nullable PhoneForm> phones,
        @Nullable List<@Nullable EmailForm> emails,
        @Nullable List<@Nullable AddressForm> addresses,
        @Schema(description = "BCP 47", examples = "en-GB") @Nullable String language,
        @Schema(description = "IANA zone", examples = "Europe/London") @Nullable String zone,
        @Schema(
                        description =
                                "With or without the year; a date of the Umm al-Qura calendar needs"
                                        + " its year and is kept as the Gregorian one",
                        examples = {"1984-02-29", "--02-29", "hijri:1404-05-27"})
                @Nullable String birthday,
        @Schema(maxLength = 120, examples = "Architect") @Nullable String occupation,
        @Nullable DemographicsForm demographics,
        @Nullable CultureForm culture,
        @Nullable List<@Nullable DateForm> dates,
        @Nullable CommunicationForm communication,
        @Nullable SizesForm sizes,
        @Schema(
                        description =
                                "Labels of staff, at most 50 of 40 characters; kept in lower case,"
                                        + " with dashes for spaces",
                        examples = "[\"bridal\", \"vip\"]")
                @Nullable List<@Nullable String> tags) {

    /// One part is enough.
    @Schema(name = "NewName")
    public record NameForm(
            @Schema(examples = "Layla", maxLength = 300) @Nullable String given,
            @Schema(examples = "Mariam", maxLength = 300) @Nullable String middle,
            @Schema(examples = "Haddad", maxLength = 300) @Nullable String family,
            @Schema(
                            description = "The whole name as its owner writes it",
                            examples = "ليلى حداد",
                            maxLength = 300)
                    @Nullable String nativeScript,
            @Schema(
                            description = "What they want to be called",
                            examples = "Dr Haddad",
                            maxLength = 300)
                    @Nullable String formOfAddress) {}

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

    /// A line or a locality is needed, and the country.
    @Schema(name = "NewAddress")
    public record AddressForm(
            @Schema(examples = "home", maxLength = 40) @Nullable String type,
            @Schema(
                            description = "At most five, as they are written",
                            examples = "[\"14 King Fahd Road\"]")
                    @Nullable List<@Nullable String> lines,
            @Schema(examples = "Riyadh", maxLength = 200) @Nullable String locality,
            @Schema(examples = "Riyadh Province", maxLength = 200) @Nullable String region,
            @Schema(examples = "12271", maxLength = 20) @Nullable String postalCode,
            @Schema(description = "ISO 3166-1 alpha-2", examples = "SA", required = true)
                    @Nullable String country) {}

    @Schema(name = "NewDemographics")
    public record DemographicsForm(
            @Schema(enumeration = {"female", "male", "other", "undisclosed"})
                    @Nullable String gender,
            @Schema(description = "ISO 3166-1 alpha-2", examples = "LB")
                    @Nullable String nationality,
            @Schema(enumeration = {"single", "engaged", "married", "divorced", "widowed"})
                    @Nullable String maritalStatus) {}

    @Schema(name = "NewCulture")
    public record CultureForm(
            @Schema(enumeration = {"gregorian", "umm-al-qura"}) @Nullable String calendar,
            @Schema(description = "At most three days off", examples = "[\"friday\", \"saturday\"]")
                    @Nullable List<@Nullable String> weekend,
            @Schema(examples = "As-salamu alaykum", maxLength = 100) @Nullable String greeting) {}

    @Schema(name = "NewImportantDate")
    public record DateForm(
            @Schema(
                            required = true,
                            enumeration = {"anniversary", "engagement", "occasion"})
                    @Nullable String kind,
            @Schema(
                            description = "An occasion needs one",
                            examples = "Amal's graduation",
                            maxLength = 100)
                    @Nullable String name,
            @Schema(
                            required = true,
                            description = "Gregorian or Umm al-Qura, with or without the year",
                            examples = {
                                "2015-06-12",
                                "--06-12",
                                "hijri:1436-08-25",
                                "hijri:--08-25"
                            })
                    @Nullable String date) {}

    /// Times of day are the client's, in the zone of their profile.
    @Schema(name = "NewCommunication")
    public record CommunicationForm(
            @Schema(
                            description =
                                    "For each purpose the order of channels, the liked one first",
                            examples = "{\"marketing\": [\"whatsapp\", \"email\"]}")
                    @Nullable Map<Purpose, @Nullable List<@Nullable Channel>> channels,
            @Schema(description = "How often at most, for marketing and loyalty")
                    @Nullable List<@Nullable CapForm> caps,
            @Schema(description = "When they like to hear of marketing and loyalty")
                    @Nullable HoursForm hours,
            @Schema(description = "When they are never disturbed") @Nullable HoursForm quiet,
            @Schema(
                            description = "Before that, nothing but what they asked us to do",
                            examples = "2026-09-01T00:00:00Z",
                            format = "date-time")
                    @Nullable String doNotDisturbUntil) {}

    @Schema(name = "NewCap")
    public record CapForm(
            @Schema(required = true) @Nullable Channel channel,
            @Schema(required = true, minimum = "1", maximum = "100", examples = "2")
                    @Nullable Integer most,
            @Schema(
                            required = true,
                            enumeration = {"day", "week", "month"},
                            description = "The last 24 hours, 7 days or 30 days")
                    @Nullable String per) {}

    @Schema(name = "NewHours")
    public record HoursForm(
            @Schema(required = true, examples = "21:30") @Nullable String from,
            @Schema(required = true, examples = "08:00") @Nullable String to) {}

    @Schema(name = "NewSizes")
    public record SizesForm(
            @Nullable List<@Nullable RingForm> rings,
            @Nullable LengthForm bracelet,
            @Nullable LengthForm necklace) {}

    @Schema(name = "NewRing")
    public record RingForm(
            @Schema(
                            required = true,
                            enumeration = {"left", "right"})
                    @Nullable String hand,
            @Schema(
                            required = true,
                            enumeration = {"thumb", "index", "middle", "ring", "little"})
                    @Nullable String finger,
            @Schema(
                            required = true,
                            enumeration = {"eu", "us", "uk", "jp"},
                            description = "`eu` is ISO 8653: the circumference in millimetres")
                    @Nullable String system,
            @Schema(
                            required = true,
                            examples = {"M½", "6 1/4", "52.5", "12"})
                    @Nullable String size) {}

    @Schema(name = "NewLength")
    public record LengthForm(
            @Schema(required = true, examples = "17.5") @Nullable String value,
            @Schema(
                            required = true,
                            enumeration = {"mm", "cm", "in"})
                    @Nullable String unit) {}
}
