package maison.customer.identity.person;

import java.text.Normalizer;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What somebody can be found by, and what a question looks for: the same terms from both sides.
///
/// Terms are plain text here; only their keyed tokens are ever stored.
public final class SearchTerms {

    private static final int PREFIX_MIN = 2;
    private static final int PREFIX_MAX = 20;
    // Without its article a word is a guess, so less of it is not enough.
    private static final int GUESSED_PREFIX_MIN = 4;

    /// One thing to be found by.
    ///
    /// @param kind keeps apart what only looks the same: the digits of a phone, and a name
    public record Term(String kind, String value) {

        @Override
        public String toString() {
            return "Term[" + kind + "]";
        }
    }

    private SearchTerms() {}

    /// Everything that a person can be found by.
    public static Set<Term> of(Person person) {
        var terms = new LinkedHashSet<Term>();
        for (var phone : person.phones()) {
            terms.add(phone(phone.number()));
            PhoneForms.suffixes(phone.number()).forEach(s -> terms.add(phoneSuffix(s)));
        }
        for (var email : person.emails()) {
            EmailForms.folded(email.address()).ifPresent(folded -> terms.add(email(folded)));
        }
        var birthday = person.birthday();
        if (birthday != null) {
            terms.add(birthMonth(birthday.day().getMonth()));
        }
        var name = person.name();
        if (name != null) {
            name.parts()
                    .map(NameForms::of)
                    .flatMap(part ->
                            Stream.of(part.words(), part.parts(), part.grown())
                                    .flatMap(List::stream))
                    .distinct()
                    .forEach(word -> addName(terms, word));
        }
        return terms;
    }

    /// Contacts that tell who somebody is.
    public static Set<Term> contacts(Person person) {
        var terms = new LinkedHashSet<Term>();
        person.phones().forEach(phone -> terms.add(phone(phone.number())));
        person.emails()
                .forEach(each ->
                        EmailForms.folded(each.address())
                                .ifPresent(folded -> terms.add(email(folded))));
        return terms;
    }

    /// Everything of a person that is looked for as a whole: contacts, the birthday, and the values
    /// of custom fields.
    public static Set<Term> exact(Person person) {
        var terms = contacts(person);
        terms.addAll(birthdays(person));
        person.custom().forEach((key, value) -> terms.add(attribute(key, value)));
        return terms;
    }

    /// A value of a custom field, in any case.
    ///
    /// @param value as it is kept: a number without needless zeros, a date of ISO 8601
    public static Term attribute(String key, String value) {
        var folded =
                Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return new Term("attribute", key + "=" + folded);
    }

    /// The birthday with its year, which only few people share; without it thousands in a million
    /// do, and to compare them all would take longer than anybody waits.
    public static Set<Term> birthdays(Person person) {
        var birthday = person.birthday();
        return birthday == null || birthday.year() == null
                ? Set.of()
                : Set.of(new Term("birthday", birthday.text()));
    }

    /// The words of a name, all the spellings of one word alike: how they sound, in either script.
    public static Set<Term> nameSounds(Person person) {
        var terms = new LinkedHashSet<Term>();
        var name = person.name();
        if (name != null) {
            name.parts()
                    .flatMap(part -> NameForms.of(part).words().stream())
                    .map(NameForms::withoutArticle)
                    .forEach(word -> {
                        terms.add(nameSound(word));
                        terms.add(nameSound(Spellings.of(word).iterator().next()));
                    });
        }
        return terms;
    }

    private static Term nameSound(String word) {
        var sound = Sound.of(word);
        return new Term("name-sound", sound.isEmpty() ? word : sound);
    }

    /// Looks for a phone as somebody wrote or remembers it; each inner list holds alternatives.
    public static List<List<Term>> forPhone(String written, String region) {
        var alternatives = new ArrayList<Term>();
        PhoneForms.e164(written, region).ifPresent(number -> alternatives.add(phone(number)));
        // 000123 begins as what is dialled abroad does, and is the end of a number.
        boolean isEnding = alternatives.isEmpty() && !written.contains("+");
        if (isEnding || !PhoneForms.isInternational(written)) {
            PhoneForms.endings(written).forEach(end -> alternatives.add(phoneSuffix(end)));
        }
        return alternatives.isEmpty() ? List.of() : List.of(alternatives);
    }

    /// Looks for an e-mail address in any written form.
    public static List<List<Term>> forEmail(String written) {
        return EmailForms.folded(written)
                .map(each -> List.of(List.of(email(each))))
                .orElse(List.of());
    }

    /// Looks for a name by the beginnings of its words, in any order; every word must be found.
    public static List<List<Term>> forName(String written) {
        return NameForms.of(written).words().stream()
                .filter(word -> word.length() >= PREFIX_MIN)
                .map(SearchTerms::nameAlternatives)
                .toList();
    }

    /// A phone exactly.
    public static Term phone(String e164) {
        return new Term("phone", e164);
    }

    /// An e-mail exactly, see [EmailForms#folded].
    public static Term email(String folded) {
        return new Term("email", folded);
    }

    /// The month of a birthday. No form looks for it: it is for those who celebrate.
    public static Term birthMonth(Month month) {
        return new Term("birth-month", Integer.toString(month.getValue()));
    }

    /// What staff file somebody under, see [Tags#normal].
    public static Term tag(String tag) {
        return new Term("tag", tag);
    }

    private static Term phoneSuffix(String digits) {
        return new Term("phone-suffix", digits);
    }

    private static List<Term> nameAlternatives(String word) {
        var alternatives = new ArrayList<Term>();
        alternatives.add(new Term("name", cut(word)));
        var sound = Sound.of(NameForms.withoutArticle(word));
        if (!sound.isEmpty()) {
            alternatives.add(
                    new Term(Sound.isArabic(word) ? "latin-sound" : "arabic-sound", sound));
        }
        return alternatives;
    }

    private static void addName(Set<Term> terms, String word) {
        var bare = NameForms.withoutArticle(word);
        Spellings.of(word).forEach(spelling -> addPrefixes(terms, spelling, PREFIX_MIN));
        if (!bare.equals(word)) {
            Spellings.of(bare).forEach(s -> addPrefixes(terms, s, GUESSED_PREFIX_MIN));
        }
        var sound = Sound.of(bare);
        if (!sound.isEmpty()) {
            terms.add(new Term(Sound.isArabic(word) ? "arabic-sound" : "latin-sound", sound));
        }
    }

    private static void addPrefixes(Set<Term> terms, String word, int shortest) {
        var text = cut(word);
        for (int length = Math.min(shortest, text.length()); length <= text.length(); length++) {
            terms.add(new Term("name", text.substring(0, length)));
        }
    }

    private static String cut(String word) {
        return word.length() <= PREFIX_MAX ? word : word.substring(0, PREFIX_MAX);
    }
}
