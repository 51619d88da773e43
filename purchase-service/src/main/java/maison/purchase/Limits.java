package maison.purchase;

import maison.platform.http.Page;

/// Reads the parameter `limit` of lists.
public final class Limits {

    private Limits() {}

    /// How many items a client asks for.
    ///
    /// @throws maison.platform.http.ProblemException 400 for what is no number from 1 to
    ///   [Page#LIMIT_MAX]
    public static int read(String limit) {
        return Parameters.number("limit", limit, 1, Page.LIMIT_MAX);
    }
}
