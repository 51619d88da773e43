package maison.customer.profile;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import maison.customer.customer.Field;
import maison.platform.security.Caller;
import maison.platform.security.Roles;

/// Which fields of a profile each role needs for its work. What is not named here is not shown.
final class View {

    private static final Set<Field> EVERYTHING = EnumSet.allOf(Field.class);
    private static final Set<Field> WHO = EnumSet.of(Field.NAME, Field.LANGUAGE);

    private static final Map<String, Set<Field>> SHOWN =
            Map.of(
                    Roles.ASSOCIATE, EVERYTHING,
                    Roles.MANAGER, EVERYTHING,
                    Roles.ADMIN, EVERYTHING,
                    Roles.CLIENT, EVERYTHING,
                    Roles.ARTISAN, WHO,
                    Roles.TERMINAL, WHO,
                    Roles.MARKETER, EnumSet.of(Field.LANGUAGE));

    private View() {}

    static Set<Field> of(Caller caller) {
        var shown = EnumSet.noneOf(Field.class);
        SHOWN.forEach((role, fields) -> {
            if (caller.has(role)) {
                shown.addAll(fields);
            }
        });
        return shown;
    }
}
