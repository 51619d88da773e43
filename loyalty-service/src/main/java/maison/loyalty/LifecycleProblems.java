package maison.loyalty;

import java.util.List;
import maison.loyalty.lifecycle.DraftRefusal;
import maison.loyalty.lifecycle.DraftRefusal.DraftOver;
import maison.loyalty.lifecycle.DraftRefusal.DraftUnknown;
import maison.loyalty.lifecycle.ReleaseRefusal;
import maison.loyalty.lifecycle.ReleaseRefusal.NotAfterLast;
import maison.loyalty.lifecycle.ReleaseRefusal.NotSimulated;
import maison.loyalty.lifecycle.ReleaseRefusal.OwnDraft;
import maison.loyalty.lifecycle.ReleaseRefusal.TooSoon;
import maison.loyalty.lifecycle.ReleaseRefusal.VersionInForce;
import maison.loyalty.lifecycle.ReleaseRefusal.VersionNameTaken;
import maison.loyalty.lifecycle.ReleaseRefusal.VersionUnknown;
import maison.loyalty.programme.InvalidProgramme.Flaw;
import maison.platform.http.Problem;

/// What each refusal of a draft or a release looks like over HTTP.
public final class LifecycleProblems {

    private LifecycleProblems() {}

    /// The problem of a draft's refusal.
    public static Problem of(DraftRefusal refusal) {
        return switch (refusal) {
            case DraftUnknown() ->
                    Problem.of(
                            404, "draft-not-found", "Draft not found", "There is no such draft.");
            case DraftOver() ->
                    Problem.of(
                            409,
                            "draft-discarded",
                            "Draft discarded",
                            "This draft was discarded; write it under another id.");
        };
    }

    /// The problem of a release's refusal.
    public static Problem of(ReleaseRefusal refusal) {
        return switch (refusal) {
            case VersionNameTaken(var version) ->
                    conflict(
                                    "version-name-taken",
                                    "Version name taken",
                                    "Another version has, or had, this name: give it another one.")
                            .with("version", version);
            case TooSoon(var earliest) ->
                    conflict(
                                    "effective-too-soon",
                                    "Effective too soon",
                                    "Rules never change backwards, nor at once: every till must know"
                                            + " of them by then.")
                            .with("earliest", earliest.toString());
            case NotAfterLast(var last, var from) ->
                    conflict(
                                    "not-after-last-version",
                                    "Not after the last version",
                                    "Another version comes into force then or later: withdraw it, or"
                                            + " begin after it.")
                            .with("version", last)
                            .with("effectiveFrom", from.toString());
            case OwnDraft() ->
                    conflict(
                            "own-draft",
                            "Own draft",
                            "Somebody else has to publish what you alone wrote.");
            case NotSimulated(var hash) ->
                    conflict(
                                    "draft-not-simulated",
                                    "Draft not simulated",
                                    "No simulation of exactly this draft has ended: run one first.")
                            .with("hash", hash);
            case VersionUnknown _ ->
                    Problem.of(
                            404,
                            "version-not-found",
                            "Version not found",
                            "No such version was published.");
            case VersionInForce(var version, var from) ->
                    conflict(
                                    "version-in-force",
                                    "Version in force",
                                    "It is in force, or about to be: publish another one after it.")
                            .with("version", version)
                            .with("effectiveFrom", from.toString());
        };
    }

    /// The problem of rules that cannot be run.
    public static Problem flawed(List<Flaw> flaws) {
        Problem problem =
                conflict(
                        "draft-flawed",
                        "Draft flawed",
                        "These rules cannot be run; what is wrong stands with each.");
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                flaws.stream().map(each -> new Problem.Field(each.path(), each.message())).toList(),
                problem.extensions());
    }

    private static Problem conflict(String code, String title, String detail) {
        return Problem.of(409, code, title, detail);
    }
}
