package maison.purchase.intake;

/// One thing that is wrong with a request.
///
/// @param pointer JSON pointer to the field
/// @param detail what is wrong, never repeating the value: it could be a card number
public record Fault(String pointer, String detail) {}
