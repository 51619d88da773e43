package maison.platform.eventstore;

import java.sql.SQLException;
import org.postgresql.util.PSQLState;

/// Tells a row that a unique index refused from other failures.
final class NotUnique {

    private NotUnique() {}

    static boolean in(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql
                    && PSQLState.UNIQUE_VIOLATION.getState().equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
