package maison.purchase;

import java.util.List;
import maison.platform.http.Page;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;

/// Reads the parameter `limit` of lists.
public final class Limits {

    private Limits() {}

    /// How many items a client asks for.
    ///
    /// @throws ProblemException 400 for what is no number from 1 to [Page#LIMIT_MAX]
    public static int read(String limit) {
        try {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= Page.LIMIT_MAX) {
                return size;
            }
        } catch (NumberFormatException _) {
            // Told below, as for a number out of range.
        }
        throw new ProblemException(
                Problem.invalid(
                        List.of(new Problem.Field("limit", "must be 1 to " + Page.LIMIT_MAX))));
    }
}
