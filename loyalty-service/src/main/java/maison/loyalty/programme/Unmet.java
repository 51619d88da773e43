package maison.loyalty.programme;

/// A condition that a sale did not meet.
///
/// @param condition such as `minimum-spend`
/// @param needed what the programme asks for
/// @param actual what the sale had
public record Unmet(String condition, String needed, String actual) {}
