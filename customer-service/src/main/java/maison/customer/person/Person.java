package maison.customer.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import maison.customer.customer.Field;
import org.jspecify.annotations.Nullable;

/// What is known about somebody, in the clear. It lives as long as a request and is never stored or
/// logged.
///
/// @param language BCP 47
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Person(
        @Nullable PersonName name,
        List<Phone> phones,
        List<Email> emails,
        @Nullable String language,
        @Nullable ZoneId zone,
        @Nullable Birthday birthday) {

    /// Somebody about whom nothing is known.
    public static final Person NOBODY = new Person(null, List.of(), List.of(), null, null, null);

    public Person {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }

    /// The fields that hold something.
    public Set<Field> fields() {
        var held = EnumSet.noneOf(Field.class);
        for (var field : Field.values()) {
            if (holds(field)) {
                held.add(field);
            }
        }
        return held;
    }

    private boolean holds(Field field) {
        return switch (field) {
            case NAME -> name != null;
            case PHONES -> !phones.isEmpty();
            case EMAILS -> !emails.isEmpty();
            case LANGUAGE -> language != null;
            case ZONE -> zone != null;
            case BIRTHDAY -> birthday != null;
        };
    }

    /// This person with only some of the fields.
    public Person only(Set<Field> shown) {
        return NOBODY.with(shown, this);
    }

    /// This person with some fields taken from another.
    public Person with(Set<Field> fields, Person other) {
        return new Person(
                fields.contains(Field.NAME) ? other.name : name,
                fields.contains(Field.PHONES) ? other.phones : phones,
                fields.contains(Field.EMAILS) ? other.emails : emails,
                fields.contains(Field.LANGUAGE) ? other.language : language,
                fields.contains(Field.ZONE) ? other.zone : zone,
                fields.contains(Field.BIRTHDAY) ? other.birthday : birthday);
    }

    /// The fields in which two people differ.
    public Set<Field> differences(Person other) {
        var differing = EnumSet.noneOf(Field.class);
        for (var field : Field.values()) {
            if (!only(Set.of(field)).equals(other.only(Set.of(field)))) {
                differing.add(field);
            }
        }
        return differing;
    }

    @Override
    public String toString() {
        return "Person[…]";
    }
}
