package maison.customer.crm.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.Gender;
import ezvcard.property.Language;
import ezvcard.property.Role;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.Timezone;
import ezvcard.property.Uid;
import ezvcard.property.VCardProperty;
import ezvcard.util.PartialDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Customers as vCards (RFC 6350, and RFC 2426 when read).
///
/// What a vCard has no property for stands in `X-MAISON` with its place in the profile, so that
/// what we wrote comes back whole.
public final class VCards {

    private static final String OWN = "X-MAISON";
    private static final String PLACE = "PLACE";
    private static final String TYPE = "X-TYPE";
    private static final Set<String> TYPES = Set.of("home", "work", "mobile");
    private static final Set<String> NO_TYPES =
            Set.of("voice", "text", "pref", "internet", "x400", "postal", "parcel", "dom", "intl");
    private static final Map<String, String> GENDERS =
            Map.of("F", "female", "M", "male", "O", "other");

    private VCards() {}

    /// Reads cards one by one.
    ///
    /// @param each gets the values of a card by their places; a property that has no place in a
    ///   profile is under its own name
    public static void read(String text, Consumer<Map<String, String>> each) {
        try (var reader = new VCardReader(text)) {
            for (var card = reader.readNext(); card != null; card = reader.readNext()) {
                each.accept(values(card));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text does not fail to be read", e);
        }
    }

    private static Map<String, String> values(VCard card) {
        var values = new LinkedHashMap<String, String>();
        readName(card, values);
        int i = 0;
        for (var phone : card.getTelephoneNumbers()) {
            var uri = phone.getUri();
            put(
                    values,
                    "/phones/" + i + "/number",
                    uri == null ? phone.getText() : uri.getNumber());
            put(values, "/phones/" + i++ + "/type", type(phone));
        }
        i = 0;
        for (var email : card.getEmails()) {
            put(values, "/emails/" + i + "/address", email.getValue());
            put(values, "/emails/" + i++ + "/type", type(email));
        }
        i = 0;
        for (var address : card.getAddresses()) {
            readAddress(address, "/addresses/" + i++, values);
        }
        card.getBirthdays().stream()
                .findFirst()
                .ifPresent(birthday -> put(values, "/birthday", day(birthday)));
        card.getLanguages().stream()
                .findFirst()
                .ifPresent(language -> put(values, "/language", language.getValue()));
        if (card.getTimezone() != null) {
            put(values, "/zone", card.getTimezone().getText());
        }
        Stream.concat(card.getRoles().stream(), card.getTitles().stream())
                .map(TextProperty::getValue)
                .findFirst()
                .ifPresent(work -> put(values, "/occupation", work));
        if (card.getGender() != null && card.getGender().getGender() != null) {
            put(values, "/demographics/gender", GENDERS.get(card.getGender().getGender()));
        }
        var tags = card.getCategoriesList().stream().flatMap(c -> c.getValues().stream()).toList();
        put(values, "/tags", String.join(";", tags));
        readOthers(card, values);
        return values;
    }

    private static void readName(VCard card, Map<String, String> values) {
        var name = card.getStructuredName();
        if (name != null) {
            put(values, "/name/given", name.getGiven());
            put(values, "/name/middle", String.join(" ", name.getAdditionalNames()));
            put(values, "/name/family", name.getFamily());
        }
        if (card.getNickname() != null) {
            card.getNickname().getValues().stream()
                    .findFirst()
                    .ifPresent(called -> put(values, "/name/formOfAddress", called));
        }
        // Our own card of somebody without a name shows their id.
        boolean own = !card.getExtendedProperties(OWN).isEmpty();
        if (!values.containsKey("/name/given")
                && !values.containsKey("/name/family")
                && !values.containsKey("/name/middle")
                && !own
                && card.getFormattedName() != null) {
            put(values, "/name/full", card.getFormattedName().getValue());
        }
    }

    private static void readAddress(Address address, String place, Map<String, String> values) {
        put(values, place + "/type", type(address));
        var lines = new ArrayList<String>();
        lines.addAll(address.getPoBoxes());
        lines.addAll(address.getExtendedAddresses());
        lines.addAll(address.getStreetAddresses());
        int i = 0;
        for (var line : lines) {
            if (!line.isBlank()) {
                put(values, place + "/lines/" + i++, line);
            }
        }
        put(values, place + "/locality", address.getLocality());
        put(values, place + "/region", address.getRegion());
        put(values, place + "/postalCode", address.getPostalCode());
        put(values, place + "/country", address.getCountry());
    }

    private static void readOthers(VCard card, Map<String, String> values) {
        for (var own : card.getExtendedProperties(OWN)) {
            var place = own.getParameter(PLACE);
            if (place != null && Mapping.isPlace(place)) {
                put(values, place, own.getValue());
            }
        }
        if (card.getUid() != null && !values.containsKey("/customerId")) {
            int next = 0;
            while (values.containsKey("/externalReferences/" + next + "/value")) {
                next++;
            }
            put(values, "/externalReferences/" + next + "/system", "vcard");
            put(values, "/externalReferences/" + next + "/value", card.getUid().getValue());
        }
        card.getNotes().stream()
                .findFirst()
                .ifPresent(note -> put(values, "NOTE", note.getValue()));
        if (card.getOrganization() != null) {
            put(values, "ORG", String.join(" ", card.getOrganization().getValues()));
        }
        for (var other : card.getExtendedProperties()) {
            if (!other.getPropertyName().equalsIgnoreCase(OWN)) {
                put(values, other.getPropertyName().toUpperCase(Locale.ROOT), other.getValue());
            }
        }
    }

    private static void put(Map<String, String> values, String place, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(place, value.strip());
        }
    }

    private static @Nullable String type(VCardProperty property) {
        var own = property.getParameter(TYPE);
        if (own != null) {
            return own;
        }
        return property.getParameters(VCardParameters.TYPE).stream()
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> !NO_TYPES.contains(type))
                .map(type -> type.equals("cell") ? "mobile" : type)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String day(Birthday birthday) {
        Temporal date = birthday.getDate();
        var partial = birthday.getPartialDate();
        try {
            if (date != null) {
                return LocalDate.from(date).toString();
            }
            if (partial != null && partial.getMonth() != null && partial.getDate() != null) {
                return MonthDay.of(partial.getMonth(), partial.getDate()).toString();
            }
        } catch (DateTimeException _) {
            // Complained of as every other text that is no day.
        }
        return Objects.requireNonNullElse(birthday.getText(), "?");
    }

    /// Writes one customer as a card of version 4.0.
    ///
    /// @param display the name to show, if there is one
    public static void write(Writer out, ObjectNode customer, @Nullable String display) {
        var left = new LinkedHashMap<>(Flat.of(customer));
        var card = new VCard(VCardVersion.V4_0);
        var id = left.get("/customerId");
        card.setFormattedName(display == null ? String.valueOf(id) : display);
        if (id != null) {
            card.setUid(new Uid("urn:uuid:" + id));
        }
        writeName(card, left);
        for (int i = 0; left.containsKey("/phones/" + i + "/number"); i++) {
            var phone = new Telephone(left.remove("/phones/" + i + "/number"));
            card.addTelephoneNumber(typed(phone, left.remove("/phones/" + i + "/type")));
        }
        for (int i = 0; left.containsKey("/emails/" + i + "/address"); i++) {
            var email = new Email(left.remove("/emails/" + i + "/address"));
            card.addEmail(typed(email, left.remove("/emails/" + i + "/type")));
        }
        for (int i = 0; left.containsKey("/addresses/" + i + "/country"); i++) {
            card.addAddress(address("/addresses/" + i, left));
        }
        writeBirthday(card, left.remove("/birthday"));
        take(left, "/language", value -> card.addLanguage(new Language(value)));
        take(left, "/zone", value -> card.setTimezone(new Timezone(value)));
        take(left, "/occupation", value -> card.addRole(new Role(value)));
        GENDERS.forEach((letter, gender) -> {
            if (left.remove("/demographics/gender", gender)) {
                card.setGender(new Gender(letter));
            }
        });
        var tags = new Categories();
        for (int i = 0; left.containsKey("/tags/" + i); i++) {
            tags.getValues().add(left.remove("/tags/" + i));
        }
        if (!tags.getValues().isEmpty()) {
            card.addCategories(tags);
        }
        left.forEach(
                (place, value) -> card.addExtendedProperty(OWN, value).setParameter(PLACE, place));
        write(out, card);
    }

    private static void write(Writer out, VCard card) {
        try {
            // Not closed: the stream goes on with the next customer.
            var writer = new VCardWriter(out, VCardVersion.V4_0);
            writer.setAddProdId(false);
            writer.setCaretEncodingEnabled(true);
            writer.write(card);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The client has gone", e);
        }
    }

    private static void take(Map<String, String> left, String place, Consumer<String> to) {
        var value = left.remove(place);
        if (value != null) {
            to.accept(value);
        }
    }

    private static void writeName(VCard card, Map<String, String> left) {
        var name = new StructuredName();
        name.setGiven(left.remove("/name/given"));
        name.setFamily(left.remove("/name/family"));
        take(left, "/name/middle", middle -> name.getAdditionalNames().add(middle));
        card.setStructuredName(name);
    }

    private static Address address(String place, Map<String, String> left) {
        var address = new Address();
        for (int i = 0; left.containsKey(place + "/lines/" + i); i++) {
            address.getStreetAddresses().add(left.remove(place + "/lines/" + i));
        }
        take(left, place + "/locality", address::setLocality);
        take(left, place + "/region", address::setRegion);
        take(left, place + "/postalCode", address::setPostalCode);
        take(left, place + "/country", address::setCountry);
        return typed(address, left.remove(place + "/type"));
    }

    private static <T extends VCardProperty> T typed(T property, @Nullable String type) {
        if (type != null && TYPES.contains(type)) {
            property.setParameter(VCardParameters.TYPE, type.equals("mobile") ? "cell" : type);
        } else if (type != null) {
            property.setParameter(TYPE, type);
        }
        return property;
    }

    private static void writeBirthday(VCard card, @Nullable String day) {
        if (day == null) {
            return;
        }
        if (day.startsWith("--")) {
            var without = MonthDay.parse(day);
            card.setBirthday(
                    new Birthday(
                            PartialDate.builder()
                                    .month(without.getMonthValue())
                                    .date(without.getDayOfMonth())
                                    .build()));
        } else {
            card.setBirthday(new Birthday(LocalDate.parse(day)));
        }
    }
}
