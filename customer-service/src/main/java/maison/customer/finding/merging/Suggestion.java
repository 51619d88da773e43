package maison.customer.finding.merging;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import maison.customer.identity.customer.Field;
import maison.customer.identity.customer.Survival;
import maison.customer.identity.person.Person;
import org.jspecify.annotations.Nullable;

/// Which value of a field should survive a merge, and why. Pure.
record Suggestion(Survival value, String why) {

    /// Fields that hold several things, of which those of both can be kept.
    static final Set<Field> SEVERAL =
            EnumSet.of(
                    Field.PHONES,
                    Field.EMAILS,
                    Field.ADDRESSES,
                    Field.DATES,
                    Field.TAGS,
                    Field.CUSTOM);

    /// For every field that at least one of two holds.
    ///
    /// @param survivorSince when each field of the survivor changed last
    static Map<Field, Suggestion> of(
            Person survivor,
            Map<Field, Instant> survivorSince,
            Person absorbed,
            Map<Field, Instant> absorbedSince) {
        var differing = survivor.differences(absorbed);
        var suggestions = new EnumMap<Field, Suggestion>(Field.class);
        for (var field : Field.values()) {
            boolean own = survivor.fields().contains(field);
            boolean others = absorbed.fields().contains(field);
            if (own || others) {
                suggestions.put(
                        field,
                        of(
                                field,
                                own,
                                others,
                                differing.contains(field),
                                isLater(absorbedSince.get(field), survivorSince.get(field))));
            }
        }
        return suggestions;
    }

    private static Suggestion of(
            Field field, boolean own, boolean others, boolean differing, boolean othersIsLater) {
        if (!differing) {
            return new Suggestion(Survival.SURVIVOR, "same");
        }
        if (!others) {
            return new Suggestion(Survival.SURVIVOR, "only-survivor-has-it");
        }
        if (!own) {
            return new Suggestion(Survival.ABSORBED, "only-absorbed-has-it");
        }
        if (SEVERAL.contains(field)) {
            return new Suggestion(Survival.BOTH, "both-have-some");
        }
        return othersIsLater
                ? new Suggestion(Survival.ABSORBED, "told-later")
                : new Suggestion(Survival.SURVIVOR, "told-later");
    }

    private static boolean isLater(@Nullable Instant one, @Nullable Instant other) {
        return one != null && (other == null || one.isAfter(other));
    }
}
