package maison.purchase.shopfront;

import java.util.List;
import maison.platform.http.Cursor;
import org.jspecify.annotations.Nullable;

/// Cursors of lists that are in the order of codes, such as SKUs.
public final class Codes {

    private Codes() {}

    /// The cursor of an item.
    ///
    /// @param list what the list is of, so that the cursor of another is told apart
    public static String cursor(String list, String code) {
        return Cursor.of(list, code);
    }

    /// After which code a page starts; the empty text for the beginning.
    ///
    /// @throws maison.platform.http.ProblemException 400 for a cursor that this list never gave
    public static String start(String list, @Nullable String after) {
        List<String> key = Cursor.read(after, 2);
        if (key == null) {
            return "";
        }
        // The database takes no NUL, and no code has one.
        if (!key.getFirst().equals(list) || key.getLast().indexOf('\0') >= 0) {
            throw Cursor.invalid();
        }
        return key.getLast();
    }
}
