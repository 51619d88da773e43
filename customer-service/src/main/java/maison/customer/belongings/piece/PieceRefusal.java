package maison.customer.belongings.piece;

/// Why a piece may refuse a command.
public sealed interface PieceRefusal {

    record NotACustomer() implements PieceRefusal {}

    record CustomerErased() implements PieceRefusal {}

    /// The id was used; whether for the same piece, only its reader can tell.
    record PieceIdTaken() implements PieceRefusal {}

    record PieceUnknown() implements PieceRefusal {}

    record Removed() implements PieceRefusal {}
}
