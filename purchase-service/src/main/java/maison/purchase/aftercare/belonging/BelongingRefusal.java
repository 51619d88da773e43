package maison.purchase.aftercare.belonging;

/// Why the file of a piece may refuse a command.
public sealed interface BelongingRefusal {

    /// There is no such piece.
    record PieceUnknown() implements BelongingRefusal {}

    /// The id belongs to a piece with other content.
    record PieceIdReused() implements BelongingRefusal {}

    /// The id belongs to an entry with other content.
    record EntryIdReused() implements BelongingRefusal {}

    /// The piece is nobody's: it came back.
    record PieceGone() implements BelongingRefusal {}

    /// The house took the piece in for credit.
    record PieceTradedInBefore() implements BelongingRefusal {}

    /// The piece is another client's.
    record NotTheOwner() implements BelongingRefusal {}

    /// It is theirs already.
    record OwnAlready() implements BelongingRefusal {}
}
