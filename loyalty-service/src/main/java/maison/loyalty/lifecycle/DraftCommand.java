package maison.loyalty.lifecycle;

import java.time.Instant;

/// What a draft can be asked to do.
public sealed interface DraftCommand {

    /// Keep this content; the same again changes nothing. The first opens the draft.
    record SaveDraft(Rules rules, String by, Instant now) implements DraftCommand {}

    /// Take the draft off the list; the same again changes nothing.
    record DiscardDraft(String by, Instant now) implements DraftCommand {}
}
