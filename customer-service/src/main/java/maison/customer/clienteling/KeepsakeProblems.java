package maison.customer.clienteling;

import maison.customer.CustomerProblems;
import maison.customer.clienteling.note.NoteRefusal;
import maison.customer.family.household.HouseholdRefusal;
import maison.customer.family.relation.RelationRefusal;
import maison.platform.http.Problem;

/// What each refusal of what staff keep about customers looks like over HTTP.
public final class KeepsakeProblems {

    private KeepsakeProblems() {}

    /// Why a note was not changed.
    public static Problem problemOf(NoteRefusal refusal) {
        return switch (refusal) {
            case NoteRefusal.NotACustomer() -> CustomerProblems.unknown();
            case NoteRefusal.CustomerErased() -> CustomerProblems.erased();
            case NoteRefusal.NoteIdTaken() -> idTaken("note");
            case NoteRefusal.NoteUnknown() -> unknown("note");
            case NoteRefusal.Withdrawn() -> gone("note", "withdrawn");
            case NoteRefusal.NotTheirs() ->
                    Problem.of(
                            403,
                            "not-yours",
                            "Not yours",
                            "Only who wrote this note, or a manager, may change it.");
        };
    }

    /// Why a relation was not changed.
    public static Problem problemOf(RelationRefusal refusal) {
        return switch (refusal) {
            case RelationRefusal.NotACustomer() -> CustomerProblems.unknown();
            case RelationRefusal.CustomerErased() -> CustomerProblems.erased();
            case RelationRefusal.RelationIdTaken() -> idTaken("relation");
            case RelationRefusal.RelationUnknown() -> unknown("relation");
            case RelationRefusal.Ended() -> gone("relation", "ended");
            case RelationRefusal.ToThemselves() ->
                    Problem.of(
                            422,
                            "own-relative",
                            "Own relative",
                            "Nobody is their own relative; name another customer.");
            case RelationRefusal.OtherEndFixed() ->
                    Problem.of(
                            409,
                            "other-end-fixed",
                            "Other end fixed",
                            "Who is at the other end is said once; end this relation and enter"
                                    + " another.");
        };
    }

    /// Why a household was not changed.
    public static Problem problemOf(HouseholdRefusal refusal) {
        return switch (refusal) {
            case HouseholdRefusal.NotACustomer() -> CustomerProblems.unknown();
            case HouseholdRefusal.CustomerErased() -> CustomerProblems.erased();
            case HouseholdRefusal.InAnother() ->
                    Problem.of(
                            409,
                            "in-another-household",
                            "In another household",
                            "This customer lives in another household; they leave it first.");
            case HouseholdRefusal.TooMany(int most) ->
                    Problem.of(
                            422,
                            "too-many",
                            "Too many",
                            "A household has at most %d members.".formatted(most));
        };
    }

    /// The id was used before, for something else.
    public static Problem idTaken(String thing) {
        return Problem.of(
                409,
                thing + "-id-taken",
                "Id taken",
                "This id belongs to another %s, or to one that is no more.".formatted(thing));
    }

    /// The customer has none with this id, or none that the caller knows of.
    public static Problem unknown(String thing) {
        return Problem.of(
                404, thing + "-unknown", "Unknown", "This customer has no such " + thing + ".");
    }

    /// There was one.
    ///
    /// @param ended how it ended, such as `withdrawn`
    public static Problem gone(String thing, String ended) {
        return Problem.of(409, thing + "-gone", "Gone", "This %s was %s.".formatted(thing, ended));
    }
}
