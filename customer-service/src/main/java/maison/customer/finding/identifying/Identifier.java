package maison.customer.finding.identifying;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.customer.finding.card.CardNumber;
import maison.customer.identity.person.PhoneForms;
import maison.customer.identity.person.SearchTerms;
import maison.customer.identity.person.SearchTerms.Term;
import org.jspecify.annotations.Nullable;

/// What a till typed or scanned, read in every way that it can be meant.
///
/// @param id a customer's own id
/// @param card a loyalty card's number
/// @param terms what to look for, the exact form first; each is tried only if the one before found
///   nobody
record Identifier(@Nullable UUID id, @Nullable CardNumber card, List<List<List<Term>>> terms) {

    private static final int UUID_LENGTH = 36;

    Identifier {
        terms = List.copyOf(terms);
    }

    /// @param region whose numbers are written without a country
    static Identifier of(String written, String region) {
        String text = written.strip();
        Optional<UUID> id = id(text);
        if (id.isPresent()) {
            return new Identifier(id.get(), null, List.of());
        }
        var card = CardNumber.of(text).orElse(null);
        if (CardNumber.isQrText(text)) {
            return new Identifier(null, card, List.of());
        }
        var terms = new ArrayList<List<List<Term>>>();
        if (text.indexOf('@') >= 0) {
            terms.add(SearchTerms.forEmail(text));
        } else if (isNumber(text)) {
            PhoneForms.e164(text, region)
                    .ifPresent(number -> terms.add(List.of(List.of(SearchTerms.phone(number)))));
            terms.add(SearchTerms.forPhone(text, region));
        }
        terms.removeIf(List::isEmpty);
        return new Identifier(null, card, terms);
    }

    /// Whether it can mean anybody at all.
    boolean isReadable() {
        return id != null || card != null || !terms.isEmpty();
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == UUID_LENGTH
                    ? Optional.of(UUID.fromString(text))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    // A name with a number in it is no phone; what is written around one is signs and spaces.
    private static boolean isNumber(String text) {
        return text.codePoints().noneMatch(Character::isLetter)
                && text.codePoints().anyMatch(Character::isDigit);
    }

    @Override
    public String toString() {
        return "Identifier[…]";
    }
}
