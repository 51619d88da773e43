package maison.purchase.transfer.exporting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import maison.platform.http.Cursor;
import org.jspecify.annotations.Nullable;

/// How far an export is: a place in the log, and the place at which it ends.
///
/// The end is noted when an export begins and goes on with it, so one that was broken off and
/// resumed shows everything as of one moment.
///
/// @param position the last event that was looked at
/// @param end the last event that counts
record Place(long position, long end) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})of([0-9]{1,18})");

    /// Where a client goes on, or the beginning for who names no place.
    ///
    /// @param head the last event there is
    /// @throws maison.platform.http.ProblemException 400 for a place that no export ever gave
    static Place read(@Nullable String after, long head) {
        if (after == null) {
            return new Place(0, head);
        }
        Matcher text = TEXT.matcher(after);
        if (text.matches()) {
            var place = new Place(Long.parseLong(text.group(1)), Long.parseLong(text.group(2)));
            if (place.position <= place.end && place.end <= head) {
                return place;
            }
        }
        throw Cursor.invalid();
    }

    Place at(long other) {
        return new Place(other, end);
    }

    /// As every record carries it: no spreadsheet takes it for a number, a day or a time.
    @Override
    public String toString() {
        return position + "of" + end;
    }
}
