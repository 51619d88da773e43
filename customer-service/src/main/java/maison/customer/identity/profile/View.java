package maison.customer.identity.profile;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import maison.customer.identity.customer.Field;
import maison.platform.security.Caller;
import maison.platform.security.Roles;

/// Which fields of a profile each role needs for its work. What is not named here is neither shown
/// nor changed.
public final class View {

    private static final Set<Field> EVERYTHING = EnumSet.allOf(Field.class);
    // What staff file somebody under is theirs.
    private static final Set<Field> OWN = EnumSet.complementOf(EnumSet.of(Field.TAGS));
    // Which custom fields a role sees, their definitions say.
    private static final Set<Field> WHO = EnumSet.of(Field.NAME, Field.LANGUAGE, Field.CUSTOM);

    private static final Map<String, Set<Field>> SHOWN =
            Map.of(
                    Roles.ASSOCIATE, EVERYTHING,
                    Roles.MANAGER, EVERYTHING,
                    Roles.ADMIN, EVERYTHING,
                    Roles.CLIENT, OWN,
                    Roles.SUBJECT_ACCESS, EVERYTHING,
                    Roles.ARTISAN,
                            EnumSet.of(Field.NAME, Field.LANGUAGE, Field.SIZES, Field.CUSTOM),
                    Roles.TERMINAL, WHO,
                    Roles.MARKETER, EnumSet.of(Field.LANGUAGE, Field.CUSTOM));

    private static final Map<String, Set<Field>> CHANGED =
            Map.of(
                    Roles.ASSOCIATE, EVERYTHING,
                    Roles.MANAGER, EVERYTHING,
                    Roles.ADMIN, EVERYTHING,
                    Roles.CLIENT, OWN,
                    Roles.ARTISAN, EnumSet.of(Field.SIZES));

    private View() {}

    /// What the caller sees.
    static Set<Field> of(Caller caller) {
        return granted(SHOWN, caller);
    }

    /// What the caller may change.
    public static Set<Field> changedBy(Caller caller) {
        return granted(CHANGED, caller);
    }

    private static Set<Field> granted(Map<String, Set<Field>> granted, Caller caller) {
        var all = EnumSet.noneOf(Field.class);
        granted.forEach((role, fields) -> {
            if (caller.has(role)) {
                all.addAll(fields);
            }
        });
        return all;
    }
}
