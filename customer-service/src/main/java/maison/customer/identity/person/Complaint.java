package maison.customer.identity.person;

/// What is wrong with one field of a request.
///
/// @param pointer RFC 6901, such as `/phones/0/number`
/// @param detail what would be right; never repeats the value, which may be personal
public record Complaint(String pointer, String detail) {}
