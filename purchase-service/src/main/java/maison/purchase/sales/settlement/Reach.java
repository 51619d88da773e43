package maison.purchase.sales.settlement;

import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;

/// Who may say that something was done out of reach: then nothing is asked, and no manager's leave
/// is needed, so it is for tills, for systems that tell what happened elsewhere, and for managers,
/// who bring in what a broken till kept.
public final class Reach {

    /// What others are told.
    public static final Problem FORBIDDEN =
            Problem.of(
                    403,
                    "forbidden",
                    "Forbidden",
                    "Only a till can have been out of reach, or a manager tell of it.");

    private Reach() {}

    /// Whether the caller may say so.
    public static boolean isFor(Caller caller) {
        return caller.has(Roles.TERMINAL)
                || caller.has(Roles.INTEGRATION)
                || caller.has(Roles.MANAGER)
                || caller.has(Roles.ADMIN);
    }

    /// Lets nobody else say so.
    ///
    /// @param isSaid whether the request says that it was done out of reach
    /// @throws ProblemException 403
    public static void require(Caller caller, boolean isSaid) {
        if (isSaid && !isFor(caller)) {
            throw new ProblemException(FORBIDDEN);
        }
    }
}
