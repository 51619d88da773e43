package maison.customer.identity.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import maison.customer.identity.customer.Field;
import maison.platform.eventstore.EventJson;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Seals a person's fields, each as JSON of its own, and opens them again.
public final class PersonSeal {

    private static final Map<Field, ObjectReader> READERS = readers();

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
        var person = Person.NOBODY.with(Field.LANGUAGE, language);
        for (var each : sealed.entrySet()) {
            var field = each.getKey();
            person = person.with(field, read(field, key.open(field.json(), each.getValue())));
        }
        return person;
    }

    private static Object read(Field field, String text) {
        try {
            return switch (field) {
                case ZONE -> ZoneId.of(text);
                case BIRTHDAY -> Birthday.of(text);
                default -> reader(field).readValue(text);
            };
        } catch (JsonProcessingException e) {
            // Without the cause: Jackson quotes what it could not read, and that is personal.
            throw new IllegalStateException(
                    "An opened field is not JSON of its kind: " + e.getClass());
        }
    }

    private static ObjectReader reader(Field field) {
        var reader = READERS.get(field);
        if (reader == null) {
            throw new IllegalArgumentException(field.json() + " is not sealed");
        }
        return reader;
    }

    private static Map<Field, ObjectReader> readers() {
        var readers = new EnumMap<Field, ObjectReader>(Field.class);
        readers.put(Field.NAME, of(new TypeReference<PersonName>() {}));
        readers.put(Field.PHONES, of(new TypeReference<List<Phone>>() {}));
        readers.put(Field.EMAILS, of(new TypeReference<List<Email>>() {}));
        readers.put(Field.ADDRESSES, of(new TypeReference<List<Address>>() {}));
        readers.put(Field.OCCUPATION, of(new TypeReference<String>() {}));
        readers.put(Field.DEMOGRAPHICS, of(new TypeReference<Demographics>() {}));
        readers.put(Field.CULTURE, of(new TypeReference<Culture>() {}));
        readers.put(Field.DATES, of(new TypeReference<List<ImportantDate>>() {}));
        readers.put(Field.COMMUNICATION, of(new TypeReference<Communication>() {}));
        readers.put(Field.SIZES, of(new TypeReference<Sizes>() {}));
        readers.put(Field.TAGS, of(new TypeReference<List<String>>() {}));
        readers.put(Field.CUSTOM, of(new TypeReference<Map<String, String>>() {}));
        return readers;
    }

    private static ObjectReader of(TypeReference<?> type) {
        return EventJson.MAPPER.readerFor(type);
    }

    private static String write(Person person, Field field) {
        return switch (field) {
            case ZONE -> String.valueOf(person.zone());
            case BIRTHDAY -> person.birthday() == null ? "" : person.birthday().text();
            default -> EventJson.write(person.value(field));
        };
    }
}
