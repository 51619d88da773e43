package maison.customer.tailoring.length;

/// A measure as somebody wrote it down, and what it means.
///
/// @param literal to the letter as it was entered, such as `15 3/8"`
/// @param unit the one it was written in, or the one that was agreed for numbers alone; feet and
///   inches together are inches
public record Entered(String literal, Unit unit, Quantity quantity) {

    @Override
    public String toString() {
        return "Entered[…]";
    }
}
