package maison.customer.privacy;

import maison.customer.privacy.retention.RetentionRefusal;
import maison.platform.http.Problem;

/// Why a retention policy was not changed, over HTTP.
public final class RetentionProblems {

    private RetentionProblems() {}

    /// The problem, with what to do.
    public static Problem problemOf(RetentionRefusal refusal) {
        return switch (refusal) {
            case RetentionRefusal.PolicyUnknown() ->
                    Problem.of(404, "policy-unknown", "Policy unknown", "There is no such policy.");
            case RetentionRefusal.NotTheLatest(int latest) ->
                    Problem.of(
                            409,
                            "not-the-latest-version",
                            "Not the latest version",
                            "Only the latest version is put on: %d. Preview that."
                                    .formatted(latest));
            case RetentionRefusal.SecondPersonNeeded() ->
                    Problem.of(
                            403,
                            "second-person-needed",
                            "Second person needed",
                            "Who defined a version does not put it on: somebody else does.");
            case RetentionRefusal.PreviewNeeded(int version) ->
                    Problem.of(
                            409,
                            "preview-needed",
                            "Preview needed",
                            "See first what version %d would do: ask for its preview."
                                    .formatted(version));
        };
    }

    /// Who seems to be inactive may have bought something that is not known yet.
    public static Problem historyNotRead() {
        return Problem.of(
                503,
                "history-not-read",
                "History not read",
                "What topics told of earlier times is still being read; ask again in some minutes.");
    }
}
