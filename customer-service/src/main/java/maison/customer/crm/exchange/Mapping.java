package maison.customer.crm.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import maison.customer.identity.person.Complaint;
import maison.customer.identity.person.PhoneForms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which column of a file stands for what of a profile.
///
/// @param columns the place in the profile of each column that is read
/// @param constants what is the same in every line; for a phone, e-mail or address it counts only
///   where the line has one
@Schema(name = "ImportMapping")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Mapping(
        @Schema(
                        required = true,
                        description = "A JSON pointer into a profile for each column that is read",
                        examples = "{\"Mobile\": \"/phones/0/number\"}")
                @NotNull
                @Size(max = 300)
                Map<String, String> columns,
        @Schema(
                        description = "What is the same in every line, by JSON pointer",
                        examples = "{\"/phones/0/type\": \"mobile\"}")
                @Size(max = 100)
                @Nullable Map<String, String> constants,
        @Schema(
                        description =
                                "How birthdays and dates are written that are not ISO 8601, as in"
                                        + " Java's DateTimeFormatter",
                        examples = "dd/MM/uuuu")
                @Nullable String dateFormat,
        @Schema(enumeration = {"gregorian", "umm-al-qura"}) @Nullable String calendar,
        @Schema(
                        description = "Whose numbers are written without a country, ISO 3166",
                        examples = "SA")
                @Nullable String region) {

    /// Where a mapping may lead to; a tag column may hold several, and `/name/full` is parted.
    private static final Pattern PLACES =
            Pattern.compile(
                    """
                    /customerId|/more|/language|/zone|/birthday|/occupation\
                    |/name/(given|middle|family|nativeScript|formOfAddress|full)\
                    |/phones/\\d/(number|type)|/emails/\\d/(address|type)\
                    |/addresses/\\d/(type|lines|lines/[0-4]|locality|region|postalCode|country)\
                    |/demographics/(gender|nationality|maritalStatus)\
                    |/culture/(calendar|greeting|weekend/[0-2])\
                    |/dates/\\d{1,2}/(kind|name|date)\
                    |/communication/(channels/[a-z][a-z0-9-]{0,39}/\\d|caps/\\d{1,2}/(channel|most|per)\
                    |(hours|quiet)/(from|to)|doNotDisturbUntil)\
                    |/sizes/(rings/\\d/(hand|finger|system|size)|(bracelet|necklace)/(value|unit))\
                    |/tags(/\\d{1,2})?|/externalReferences/\\d{1,2}/(system|value)\
                    |/custom/[a-z0-9][a-z0-9-]{0,59}\
                    |/consents/\\d/(purpose|channel|textVersion|locale|mechanism|source|at)\
                    """);

    public Mapping {
        columns = columns == null ? Map.of() : new LinkedHashMap<>(columns);
        constants = constants == null ? Map.of() : new LinkedHashMap<>(constants);
    }

    /// Whether a mapping may lead there.
    public static boolean isPlace(String pointer) {
        return PLACES.matcher(pointer).matches();
    }

    /// What is wrong with it; empty if all is well.
    public List<Complaint> complaints() {
        var complaints = new ArrayList<Complaint>();
        var taken = new HashSet<String>();
        columns.forEach((column, to) -> {
            var pointer = "/columns/" + Flat.escape(column);
            if (to == null || !isPlace(to)) {
                complaints.add(new Complaint(pointer, "must be a place in a profile"));
            } else if (!taken.add(to)) {
                complaints.add(new Complaint(pointer, "must not lead where another one leads"));
            }
        });
        constants()
                .forEach((to, value) -> {
                    if (!isPlace(to) || value == null || value.isBlank() || value.length() > 300) {
                        complaints.add(
                                new Complaint(
                                        "/constants", "must be texts for places in a profile"));
                    }
                });
        if (dateFormat != null && !isFormat(dateFormat)) {
            complaints.add(new Complaint("/dateFormat", "must be a format of days"));
        }
        if (calendar != null && !List.of("gregorian", "umm-al-qura").contains(calendar)) {
            complaints.add(new Complaint("/calendar", "must be gregorian or umm-al-qura"));
        }
        if (region != null && !PhoneForms.knowsRegion(region)) {
            complaints.add(new Complaint("/region", "must be an ISO 3166 region with telephones"));
        }
        return complaints;
    }

    private static boolean isFormat(String format) {
        try {
            return format.length() <= 40
                    && !DateTimeFormatter.ofPattern(format).toString().isEmpty();
        } catch (IllegalArgumentException | DateTimeException _) {
            return false;
        }
    }

    @Override
    public Map<String, String> constants() {
        return constants == null ? Map.of() : constants;
    }
}
