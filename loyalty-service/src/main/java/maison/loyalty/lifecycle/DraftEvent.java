package maison.loyalty.lifecycle;

import java.time.Instant;

/// Everything that can have happened to a draft. Stored for good: fields are added, never changed.
public sealed interface DraftEvent {

    /// When it happened.
    Instant at();

    /// Somebody wrote the draft, or wrote it anew.
    ///
    /// @param by who
    record DraftSaved(Instant at, Rules rules, String by) implements DraftEvent {}

    /// Nobody wants the draft any more.
    record DraftDiscarded(Instant at, String by) implements DraftEvent {}
}
