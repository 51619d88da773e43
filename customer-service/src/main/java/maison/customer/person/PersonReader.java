package maison.customer.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import maison.customer.person.PersonForm.EmailForm;
import maison.customer.person.PersonForm.NameForm;
import maison.customer.person.PersonForm.PhoneForm;
import org.jspecify.annotations.Nullable;

/// Turns what a client wrote into a person, or into everything that is wrong with it at once.
public final class PersonReader {

    private static final int NAME_MAX = 300;
    private static final int TYPE_MAX = 40;
    private static final int CONTACTS_MAX = 10;
    private static final int LANGUAGE_MAX = 35;

    private final String region;
    private final LocalDate today;
    private final List<Complaint> complaints = new ArrayList<>();

    /// @param region whose numbers are written without a country, such as `GB`
    /// @param today nobody is born later
    public PersonReader(String region, LocalDate today) {
        this.region = region;
        this.today = today;
        if (!PhoneForms.knowsRegion(region)) {
            complain("/region", "must be an ISO 3166 region with telephones, such as GB");
        }
    }

    /// The person, as far as it could be read; look at [#complaints] first.
    public Person read(PersonForm form) {
        return new Person(
                name(form.name()),
                phones(orEmpty(form.phones())),
                emails(orEmpty(form.emails())),
                language(form.language()),
                zone(form.zone()),
                birthday(form.birthday()));
    }

    /// What is wrong, in the order of the fields; empty if all is well.
    public List<Complaint> complaints() {
        return List.copyOf(complaints);
    }

    private void complain(String pointer, String detail) {
        complaints.add(new Complaint(pointer, detail));
    }

    private @Nullable PersonName name(@Nullable NameForm form) {
        if (form == null) {
            return null;
        }
        var given = text(form.given(), "/name/given", NAME_MAX);
        var family = text(form.family(), "/name/family", NAME_MAX);
        var nativeScript = text(form.nativeScript(), "/name/nativeScript", NAME_MAX);
        if (given == null && family == null && nativeScript == null) {
            complain("/name", "must have at least one part");
            return null;
        }
        return new PersonName(given, family, nativeScript);
    }

    private List<Phone> phones(List<@Nullable PhoneForm> forms) {
        if (forms.size() > CONTACTS_MAX) {
            complain("/phones", "must be at most " + CONTACTS_MAX);
            return List.of();
        }
        var phones = new ArrayList<Phone>();
        for (int i = 0; i < forms.size(); i++) {
            var form = forms.get(i);
            var written = form == null ? null : form.number();
            var number = PhoneForms.e164(written == null ? "" : written, usableRegion());
            if (number.isEmpty()) {
                complain("/phones/" + i + "/number", "must be a telephone number");
                continue;
            }
            var type = form == null ? null : form.type();
            add(phones, new Phone(number.get(), text(type, "/phones/" + i + "/type", TYPE_MAX)));
        }
        return phones;
    }

    private List<Email> emails(List<@Nullable EmailForm> forms) {
        if (forms.size() > CONTACTS_MAX) {
            complain("/emails", "must be at most " + CONTACTS_MAX);
            return List.of();
        }
        var emails = new ArrayList<Email>();
        for (int i = 0; i < forms.size(); i++) {
            var form = forms.get(i);
            var written = form == null ? null : form.address();
            var address = EmailForms.address(written == null ? "" : written);
            if (address.isEmpty()) {
                complain("/emails/" + i + "/address", "must be an e-mail address");
                continue;
            }
            var type = form == null ? null : form.type();
            add(emails, new Email(address.get(), text(type, "/emails/" + i + "/type", TYPE_MAX)));
        }
        return emails;
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
        complain("/language", "must be a BCP 47 language tag, such as en-GB");
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
        complain("/zone", "must be an IANA time zone, such as Europe/London");
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
            complain("/birthday", "must not be in the future");
        } catch (IllegalArgumentException e) {
            complain("/birthday", Objects.requireNonNullElse(e.getMessage(), "must be a date"));
        }
        return null;
    }

    private @Nullable String text(@Nullable String text, String pointer, int longest) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        if (stripped.length() > longest || stripped.chars().anyMatch(Character::isISOControl)) {
            complain(pointer, "must be one line of at most %d characters".formatted(longest));
            return null;
        }
        return stripped;
    }

    private String usableRegion() {
        return PhoneForms.knowsRegion(region) ? region : "ZZ";
    }

    private static <T> void add(List<T> values, T value) {
        if (!values.contains(value)) {
            values.add(value);
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
