package maison.customer.crm;

import maison.customer.CustomerProblems;
import maison.customer.crm.conflict.ConflictRefusal;
import maison.customer.crm.crmsystem.CrmSystemRefusal;
import maison.platform.http.Problem;

/// What each refusal of the exchange with another CRM looks like over HTTP.
public final class CrmProblems {

    private CrmProblems() {}

    /// Why an exchange was not changed.
    public static Problem problemOf(CrmSystemRefusal refusal) {
        return switch (refusal) {
            case CrmSystemRefusal.SystemUnknown() ->
                    Problem.of(
                            404,
                            "crm-system-unknown",
                            "CRM system unknown",
                            "Nothing is exchanged with a system of this name.");
        };
    }

    /// Why a conflict was neither kept nor settled.
    public static Problem problemOf(ConflictRefusal refusal) {
        return switch (refusal) {
            case ConflictRefusal.NotACustomer() -> CustomerProblems.unknown();
            case ConflictRefusal.CustomerErased() -> CustomerProblems.erased();
            case ConflictRefusal.ConflictUnknown() ->
                    Problem.of(
                            404,
                            "conflict-unknown",
                            "Conflict unknown",
                            "There is no such conflict, or it is over.");
        };
    }
}
