package maison.customer.clienteling.note;

/// Why a note may refuse a command.
public sealed interface NoteRefusal {

    record NotACustomer() implements NoteRefusal {}

    record CustomerErased() implements NoteRefusal {}

    /// The id was used; whether for the same words, only their reader can tell.
    record NoteIdTaken() implements NoteRefusal {}

    /// There is none, or none that this caller knows of.
    record NoteUnknown() implements NoteRefusal {}

    record Withdrawn() implements NoteRefusal {}

    /// It is somebody else's, and this caller answers for nobody else's words.
    record NotTheirs() implements NoteRefusal {}
}
