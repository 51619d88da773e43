package maison.customer.identity.person;

import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import maison.customer.identity.customer.Field;
import org.jspecify.annotations.Nullable;

/// What is known about somebody, in the clear. It lives as long as a request and is never stored or
/// logged.
public final class Person {

    /// Somebody about whom nothing is known.
    public static final Person NOBODY = new Person(new EnumMap<>(Field.class));

    private final EnumMap<Field, Object> values;

    private Person(EnumMap<Field, Object> values) {
        this.values = values;
    }

    /// This person with another value in a field; nothing, or an empty list, clears it.
    ///
    /// @param value of the type that the field's own method returns
    public Person with(Field field, @Nullable Object value) {
        var changed = new EnumMap<>(values);
        if (value == null || isEmpty(value)) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return new Person(changed);
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof Collection<?> several && several.isEmpty())
                || (value instanceof Map<?, ?> entries && entries.isEmpty());
    }

    public @Nullable PersonName name() {
        return (PersonName) values.get(Field.NAME);
    }

    public List<Phone> phones() {
        return list(Field.PHONES);
    }

    public List<Email> emails() {
        return list(Field.EMAILS);
    }

    public List<Address> addresses() {
        return list(Field.ADDRESSES);
    }

    /// BCP 47.
    public @Nullable String language() {
        return (String) values.get(Field.LANGUAGE);
    }

    public @Nullable ZoneId zone() {
        return (ZoneId) values.get(Field.ZONE);
    }

    public @Nullable Birthday birthday() {
        return (Birthday) values.get(Field.BIRTHDAY);
    }

    public @Nullable String occupation() {
        return (String) values.get(Field.OCCUPATION);
    }

    public @Nullable Demographics demographics() {
        return (Demographics) values.get(Field.DEMOGRAPHICS);
    }

    public @Nullable Culture culture() {
        return (Culture) values.get(Field.CULTURE);
    }

    public List<ImportantDate> dates() {
        return list(Field.DATES);
    }

    public @Nullable Communication communication() {
        return (Communication) values.get(Field.COMMUNICATION);
    }

    public @Nullable Sizes sizes() {
        return (Sizes) values.get(Field.SIZES);
    }

    public List<String> tags() {
        return list(Field.TAGS);
    }

    /// The values of custom fields by their keys, each in the form that its type writes.
    @SuppressWarnings("unchecked") // Only PersonSeal and the custom fields put it there.
    public Map<String, String> custom() {
        return (Map<String, String>) values.getOrDefault(Field.CUSTOM, Map.of());
    }

    @SuppressWarnings("unchecked") // As the field's own method says.
    private <T> List<T> list(Field field) {
        return (List<T>) values.getOrDefault(field, List.of());
    }

    /// What a field holds, if it holds something.
    @Nullable Object value(Field field) {
        return values.get(field);
    }

    /// The fields that hold something.
    public Set<Field> fields() {
        var held = EnumSet.noneOf(Field.class);
        held.addAll(values.keySet());
        return held;
    }

    /// This person with only some of the fields.
    public Person only(Set<Field> shown) {
        return NOBODY.with(shown, this);
    }

    /// This person with some fields taken from another.
    public Person with(Set<Field> fields, Person other) {
        var changed = this;
        for (var field : fields) {
            changed = changed.with(field, other.values.get(field));
        }
        return changed;
    }

    /// This person with what another has beside it in a field; of a field that holds one value, the
    /// first there is.
    public Person and(Field field, Person other) {
        var own = values.get(field);
        var others = other.values.get(field);
        return switch (own) {
            case null -> with(field, others);
            case List<?> list when others instanceof List<?> more -> {
                var all = new LinkedHashMap<Object, Object>();
                list.forEach(each -> all.put(identity(each), each));
                more.forEach(each -> all.putIfAbsent(identity(each), each));
                yield with(field, List.copyOf(all.values()));
            }
            case Map<?, ?> map when others instanceof Map<?, ?> more -> {
                var all = new TreeMap<Object, Object>(more);
                all.putAll(map);
                yield with(field, all);
            }
            case Object _ -> this;
        };
    }

    /// A contact is the same however it was described.
    private static Object identity(Object value) {
        return switch (value) {
            case Phone phone -> phone.number();
            case Email email -> EmailForms.folded(email.address()).orElse(email.address());
            case Object other -> other;
        };
    }

    /// This person with the verifications of contacts that another has as well: what stays the same
    /// stays verified, and only here it was.
    public Person verifiedAs(Person known) {
        return with(
                        Field.PHONES,
                        phones().stream()
                                .map(phone ->
                                        phone.verified(
                                                known.phones().stream()
                                                        .filter(each ->
                                                                each.number()
                                                                        .equals(phone.number()))
                                                        .map(Phone::verified)
                                                        .filter(Objects::nonNull)
                                                        .findFirst()
                                                        .orElse(null)))
                                .toList())
                .with(
                        Field.EMAILS,
                        emails().stream()
                                .map(email ->
                                        email.verified(
                                                known.emails().stream()
                                                        .filter(each ->
                                                                each.address()
                                                                        .equals(email.address()))
                                                        .map(Email::verified)
                                                        .filter(Objects::nonNull)
                                                        .findFirst()
                                                        .orElse(null)))
                                .toList());
    }

    /// The fields in which two people differ.
    public Set<Field> differences(Person other) {
        var differing = EnumSet.noneOf(Field.class);
        for (var field : Field.values()) {
            if (!Objects.equals(values.get(field), other.values.get(field))) {
                differing.add(field);
            }
        }
        return differing;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person person && values.equals(person.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "Person[…]";
    }
}
