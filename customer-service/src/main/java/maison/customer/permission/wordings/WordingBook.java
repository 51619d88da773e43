package maison.customer.permission.wordings;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import maison.customer.permission.PrivacyProblems;
import maison.customer.permission.WordingRecords;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.wording.Terms;
import maison.customer.permission.wording.Text;
import maison.customer.permission.wording.Wordings;
import maison.platform.http.ProblemException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What the house may ask consent for, and in which words.
@Singleton
public final class WordingBook {

    private final Jdbi jdbi;
    private final WordingRecords records;

    WordingBook(Jdbi jdbi, WordingRecords records) {
        this.jdbi = jdbi;
        this.records = records;
    }

    /// All purposes, those that every house has first.
    public List<Purpose> purposes() {
        var own =
                jdbi.withHandle(handle ->
                        handle.createQuery("select purpose from consent_purposes order by purpose")
                                .mapTo(String.class)
                                .list());
        return Stream.concat(
                        Stream.of(
                                Purpose.SERVICE,
                                Purpose.LOYALTY,
                                Purpose.MARKETING,
                                Purpose.PHOTOS,
                                Purpose.BODY_SCANS),
                        own.stream().map(Purpose::of))
                .distinct()
                .toList();
    }

    /// What a purpose is.
    ///
    /// @throws ProblemException 400 at `/purpose` if the house has no such purpose
    public Terms terms(Purpose purpose) {
        return terms(purpose, records.load(purpose.json()).state())
                .orElseThrow(
                        () -> ProblemException.invalid("/purpose", "is no purpose of this house"));
    }

    private static Optional<Terms> terms(Purpose purpose, Wordings wordings) {
        return Optional.ofNullable(wordings.terms())
                .or(() -> Optional.ofNullable(UsualTerms.ALL.get(purpose)));
    }

    /// The wording that somebody agreed to; null if the house keeps no texts of the purpose.
    ///
    /// @throws ProblemException 422 if it keeps texts, and this is none of them, or not by then
    public @Nullable Text agreedTo(Purpose purpose, String version, String locale, Instant at) {
        var texts = records.load(purpose.json()).state().texts();
        if (texts.isEmpty()) {
            return null;
        }
        var found = texts.get(new Wordings.Key(version, tag(locale)));
        if (found == null || found.from().isAfter(at)) {
            throw new ProblemException(PrivacyProblems.textUnknown());
        }
        return found;
    }

    /// A published wording.
    public Optional<Text> find(Purpose purpose, String version, String locale) {
        var texts = records.load(purpose.json()).state().texts();
        return Optional.ofNullable(texts.get(new Wordings.Key(version, tag(locale))));
    }

    /// All texts of a purpose, the latest first.
    public List<Text> texts(Purpose purpose) {
        return records.load(purpose.json()).state().texts().values().stream()
                .sorted(LATEST_FIRST)
                .toList();
    }

    private static final Comparator<Text> LATEST_FIRST =
            Comparator.comparing(Text::from)
                    .reversed()
                    .thenComparing(Text::version, Comparator.reverseOrder())
                    .thenComparing(Text::locale);

    /// The wording to show now: the latest in the language, else in English, else in any.
    public Optional<Text> current(Purpose purpose, String language, Instant now) {
        var good = texts(purpose).stream().filter(text -> !text.from().isAfter(now)).toList();
        return Stream.of(language, "en")
                .flatMap(wanted -> good.stream().filter(text -> speaks(text, wanted)).limit(1))
                .findFirst()
                .or(() -> good.stream().findFirst());
    }

    private static boolean speaks(Text text, String language) {
        return Locale.forLanguageTag(text.locale())
                .getLanguage()
                .equals(Locale.forLanguageTag(language).getLanguage());
    }

    /// A language as texts are filed by: `en-gb` and `en-GB` are one.
    public static String tag(String locale) {
        return Locale.forLanguageTag(locale).toLanguageTag();
    }
}
