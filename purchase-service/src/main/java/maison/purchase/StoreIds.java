package maison.purchase;

import java.util.List;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;

/// Reads the store in the path of lists.
public final class StoreIds {

    private static final int LENGTH_MAX = 100;

    private StoreIds() {}

    /// A store's id, which need not be one of ours: then its lists are empty.
    ///
    /// @throws ProblemException 400 for what no store can be called, and the database cannot ask
    ///   for
    public static String read(String storeId) {
        if (storeId.isBlank()
                || storeId.length() > LENGTH_MAX
                || storeId.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException(
                    Problem.invalid(List.of(new Problem.Field("storeId", "must be a store's id"))));
        }
        return storeId;
    }
}
