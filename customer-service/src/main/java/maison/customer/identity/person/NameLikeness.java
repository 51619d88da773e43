package maison.customer.identity.person;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How much two names look like one person's.
public enum NameLikeness {
    DIFFERENT,
    /// As much alike as a name in Latin letters and one in Arabic ones can be.
    OTHER_SCRIPT,
    /// Common spellings of the same words, a word left out, or a letter mistyped.
    SIMILAR,
    SAME;

    // In shorter words one letter makes another name.
    private static final int MISTYPED_MIN = 5;

    /// Compares two names; one that is not known is like no other.
    public static NameLikeness of(@Nullable PersonName one, @Nullable PersonName other) {
        if (one == null || other == null) {
            return DIFFERENT;
        }
        var latin = latin(one);
        var otherLatin = latin(other);
        var arabic = arabic(one);
        var otherArabic = arabic(other);
        if (same(latin, otherLatin) || same(arabic, otherArabic)) {
            return SAME;
        }
        if (alike(latin, otherLatin) || alike(arabic, otherArabic)) {
            return SIMILAR;
        }
        return soundsLike(latin, otherArabic) || soundsLike(otherLatin, arabic)
                ? OTHER_SCRIPT
                : DIFFERENT;
    }

    private static List<String> latin(PersonName name) {
        return words(Stream.of(name.given(), name.middle(), name.family()), false);
    }

    private static List<String> arabic(PersonName name) {
        return words(name.parts(), true);
    }

    private static List<String> words(Stream<@Nullable String> parts, boolean arabic) {
        return parts.filter(Objects::nonNull)
                .flatMap(part -> NameForms.of(part).words().stream())
                .filter(word -> Sound.isArabic(word) == arabic)
                .toList();
    }

    private static boolean same(List<String> words, List<String> others) {
        return !words.isEmpty() && Set.copyOf(words).equals(Set.copyOf(others));
    }

    /// Whether every word of the shorter name is one of the longer.
    private static boolean alike(List<String> words, List<String> others) {
        var fewer = words.size() <= others.size() ? words : others;
        var more = words.size() <= others.size() ? others : words;
        return !fewer.isEmpty()
                && fewer.stream()
                        .allMatch(word -> more.stream().anyMatch(each -> alike(word, each)));
    }

    private static boolean alike(String word, String other) {
        return Spellings.of(NameForms.withoutArticle(word))
                        .contains(NameForms.withoutArticle(other))
                || Spellings.of(word).contains(other)
                || isMistyped(word, other);
    }

    /// Whether one letter was left out, added or taken for another.
    private static boolean isMistyped(String word, String other) {
        int shorter = Math.min(word.length(), other.length());
        int longer = Math.max(word.length(), other.length());
        if (shorter < MISTYPED_MIN || longer - shorter > 1) {
            return false;
        }
        int start = 0;
        while (start < shorter && word.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && word.charAt(word.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return longer - start - end <= 1;
    }

    private static boolean soundsLike(List<String> latin, List<String> arabic) {
        if (latin.isEmpty() || arabic.isEmpty()) {
            return false;
        }
        var sounds = sounds(latin);
        var others = sounds(arabic);
        var fewer = sounds.size() <= others.size() ? sounds : others;
        var more = sounds.size() <= others.size() ? others : sounds;
        return !fewer.isEmpty() && more.containsAll(fewer);
    }

    private static Set<String> sounds(List<String> words) {
        return words.stream()
                .map(word -> Sound.of(NameForms.withoutArticle(word)))
                .filter(sound -> !sound.isEmpty())
                .collect(Collectors.toSet());
    }
}
