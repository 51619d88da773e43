package maison.customer.finding.duplicates;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import maison.customer.identity.person.Email;
import maison.customer.identity.person.EmailForms;
import maison.customer.identity.person.NameLikeness;
import maison.customer.identity.person.Person;
import maison.customer.identity.person.Phone;

/// How much two customers look like one person. Pure.
///
/// @param score of 100; from [#THRESHOLD] on it is worth a look
/// @param reasons what it is made of, the weightiest first
public record Likeness(int score, List<Reason> reasons) {

    /// The same phone is enough by itself, and so are a name and a birthday.
    static final int THRESHOLD = 40;

    private static final int MOST = 100;

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /// Compares two people; empty if they are not alike enough to be looked at.
    static Optional<Likeness> of(Person one, Person other) {
        var reasons = EnumSet.noneOf(Reason.class);
        if (shares(emails(one), emails(other))) {
            reasons.add(Reason.SAME_EMAIL);
        }
        if (shares(phones(one), phones(other))) {
            reasons.add(Reason.SAME_PHONE);
        }
        switch (NameLikeness.of(one.name(), other.name())) {
            case SAME -> reasons.add(Reason.SAME_NAME);
            case SIMILAR -> reasons.add(Reason.SIMILAR_NAME);
            case OTHER_SCRIPT -> reasons.add(Reason.SIMILAR_NAME_IN_OTHER_SCRIPT);
            case DIFFERENT -> {
                // Many a name is given in one form here and in another there.
            }
        }
        addBirthday(one, other, reasons);
        int score = reasons.stream().mapToInt(Reason::weight).sum();
        return score < THRESHOLD
                ? Optional.empty()
                : Optional.of(new Likeness(Math.min(score, MOST), List.copyOf(reasons)));
    }

    private static void addBirthday(Person one, Person other, Set<Reason> reasons) {
        var birthday = one.birthday();
        var others = other.birthday();
        if (birthday == null || others == null) {
            return;
        }
        boolean differentYear =
                birthday.year() != null
                        && others.year() != null
                        && !birthday.year().equals(others.year());
        boolean same = birthday.day().equals(others.day()) && !differentYear;
        reasons.add(same ? Reason.SAME_BIRTHDAY : Reason.OTHER_BIRTHDAY);
    }

    private static boolean shares(Set<String> ones, Set<String> others) {
        return ones.stream().anyMatch(others::contains);
    }

    private static Set<String> phones(Person person) {
        return person.phones().stream().map(Phone::number).collect(Collectors.toSet());
    }

    private static Set<String> emails(Person person) {
        return person.emails().stream()
                .map(Email::address)
                .flatMap(address -> EmailForms.folded(address).stream())
                .collect(Collectors.toSet());
    }
}
