package maison.customer.identity.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.PersonForm.NameForm;
import org.jspecify.annotations.Nullable;

/// Turns what a client wrote into a person, or into everything that is wrong with it at once.
public final class PersonReader {

    private static final int NAME_MAX = 300;
    private static final int OCCUPATION_MAX = 120;
    private static final int LANGUAGE_MAX = 35;

    private final LocalDate today;
    private final Complaints complaints = new Complaints();
    private final ContactReader contacts;
    private final CultureReader culture = new CultureReader(complaints);

    /// @param region whose numbers are written without a country, such as `GB`
    /// @param today nobody is born later
    public PersonReader(String region, LocalDate today) {
        this.today = today;
        boolean known = PhoneForms.knowsRegion(region);
        if (!known) {
            complaints.add("/region", "must be an ISO 3166 region with telephones, such as GB");
        }
        this.contacts = new ContactReader(known ? region : "ZZ", complaints);
    }

    /// The person, as far as it could be read; look at [#complaints] first.
    public Person read(PersonForm form) {
        return Person.NOBODY
                .with(Field.NAME, name(form.name()))
                .with(Field.PHONES, contacts.phones(form.phones()))
                .with(Field.EMAILS, contacts.emails(form.emails()))
                .with(Field.ADDRESSES, contacts.addresses(form.addresses()))
                .with(Field.LANGUAGE, language(form.language()))
                .with(Field.ZONE, zone(form.zone()))
                .with(Field.BIRTHDAY, birthday(form.birthday()))
                .with(
                        Field.OCCUPATION,
                        complaints.text(form.occupation(), "/occupation", OCCUPATION_MAX))
                .with(Field.DEMOGRAPHICS, culture.demographics(form.demographics()))
                .with(Field.CULTURE, culture.culture(form.culture()))
                .with(Field.DATES, culture.dates(form.dates()))
                .with(
                        Field.COMMUNICATION,
                        new CommunicationReader(complaints).read(form.communication()))
                .with(Field.SIZES, new SizesReader(complaints).read(form.sizes()))
                .with(Field.TAGS, Tags.read(form.tags(), complaints));
    }

    /// What is wrong, in the order of the fields; empty if all is well.
    public List<Complaint> complaints() {
        return complaints.all();
    }

    private @Nullable PersonName name(@Nullable NameForm form) {
        if (form == null) {
            return null;
        }
        var given = part(form.given(), "given");
        var middle = part(form.middle(), "middle");
        var family = part(form.family(), "family");
        var nativeScript = part(form.nativeScript(), "nativeScript");
        var formOfAddress = part(form.formOfAddress(), "formOfAddress");
        if (Stream.of(given, middle, family, nativeScript).allMatch(Objects::isNull)) {
            complaints.add("/name", "must have at least one part");
            return null;
        }
        return new PersonName(given, middle, family, nativeScript, formOfAddress);
    }

    private @Nullable String part(@Nullable String written, String part) {
        return complaints.text(written, "/name/" + part, NAME_MAX);
    }

    private @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            if (!tag.isBlank() && tag.length() <= LANGUAGE_MAX && !language.equals("und")) {
                return language;
            }
        } catch (IllformedLocaleException _) {
            // Complained of below, like every other tag that names no language.
        }
        complaints.add("/language", "must be a BCP 47 language tag, such as en-GB");
        return null;
    }

    private @Nullable ZoneId zone(@Nullable String id) {
        if (id == null) {
            return null;
        }
        try {
            if (ZoneId.getAvailableZoneIds().contains(id)) {
                return ZoneId.of(id);
            }
        } catch (DateTimeException _) {
            // Complained of below.
        }
        complaints.add("/zone", "must be an IANA time zone, such as Europe/London");
        return null;
    }

    private @Nullable Birthday birthday(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var birthday = Birthday.of(text);
            if (!birthday.isAfter(today)) {
                return birthday;
            }
            complaints.add("/birthday", "must not be in the future");
        } catch (IllegalArgumentException e) {
            complaints.add(
                    "/birthday", Objects.requireNonNullElse(e.getMessage(), "must be a date"));
        }
        return null;
    }
}
