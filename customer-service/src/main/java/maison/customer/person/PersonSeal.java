package maison.customer.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import maison.customer.customer.Field;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Seals a person's fields, each as JSON of its own, and opens them again.
public final class PersonSeal {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectReader PHONES = JSON.readerFor(new TypeReference<List<Phone>>() {});
    private static final ObjectReader EMAILS = JSON.readerFor(new TypeReference<List<Email>>() {});

    private PersonSeal() {}

    /// Every sealed field of the person that holds something.
    public static Map<Field, Sealed> seal(SubjectKey key, Person person) {
        var sealed = new EnumMap<Field, Sealed>(Field.class);
        for (var field : person.fields()) {
            if (field.sealed()) {
                sealed.put(field, key.seal(field.json(), write(person, field)));
            }
        }
        return sealed;
    }

    /// The person behind the sealed fields.
    ///
    /// @throws IllegalStateException if they were sealed for somebody else
    public static Person open(
            SubjectKey key, Map<Field, Sealed> sealed, @Nullable String language) {
        return person(field -> opened(key, field, sealed.get(field)), language);
    }

    private static @Nullable String opened(SubjectKey key, Field field, @Nullable Sealed sealed) {
        return sealed == null ? null : key.open(field.json(), sealed);
    }

    @FunctionalInterface
    private interface Texts {
        @Nullable String of(Field field);
    }

    private static Person person(Texts texts, @Nullable String language) {
        try {
            var name = texts.of(Field.NAME);
            var phones = texts.of(Field.PHONES);
            var emails = texts.of(Field.EMAILS);
            var zone = texts.of(Field.ZONE);
            var birthday = texts.of(Field.BIRTHDAY);
            return new Person(
                    name == null ? null : JSON.readValue(name, PersonName.class),
                    phones == null ? List.of() : PHONES.readValue(phones),
                    emails == null ? List.of() : EMAILS.readValue(emails),
                    language,
                    zone == null ? null : ZoneId.of(zone),
                    birthday == null ? null : Birthday.of(birthday));
        } catch (JsonProcessingException e) {
            // Without the cause: Jackson quotes what it could not read, and that is personal.
            throw new IllegalStateException(
                    "An opened field is not JSON of its kind: " + e.getClass());
        }
    }

    private static String write(Person person, Field field) {
        try {
            return switch (field) {
                case NAME -> JSON.writeValueAsString(person.name());
                case PHONES -> JSON.writeValueAsString(person.phones());
                case EMAILS -> JSON.writeValueAsString(person.emails());
                case ZONE -> String.valueOf(person.zone());
                case BIRTHDAY -> person.birthday() == null ? "" : person.birthday().text();
                case LANGUAGE -> throw new IllegalArgumentException("language is not sealed");
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write field " + field.json(), e);
        }
    }
}
