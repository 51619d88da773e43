package maison.platform.inbox;

import java.sql.SQLException;
import java.util.Set;

/// Tells trouble that passes, such as a database that restarts, from mistakes that stay.
public final class PassingTrouble {

    // Connection lost, rolled back to be tried again, out of resources, locked, shutting down.
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57");

    // No such table or column: another version of the service has switched to tables of its own,
    // and will soon take this one's place.
    private static final Set<String> SWITCHED = Set.of("42P01", "42703");

    private PassingTrouble() {}

    /// Whether trying the same again later can help.
    public static boolean in(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Offsets.Superseded) {
                return true;
            }
            if (each instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null
                        || state.length() < 2
                        || CLASSES.contains(state.substring(0, 2))
                        || SWITCHED.contains(state);
            }
        }
        return false;
    }
}
