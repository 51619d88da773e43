package maison.loyalty.lifecycle;

/// Why a draft may refuse a command.
public sealed interface DraftRefusal {

    /// Nobody ever wrote it.
    record DraftUnknown() implements DraftRefusal {}

    /// It was discarded, and its id is not used again.
    record DraftOver() implements DraftRefusal {}
}
