package maison.purchase.sales.sale;

/// Leave to do what the rules would not allow, such as a return after its last day.
///
/// @param reason a code, such as `goodwill`
/// @param authoriserId the member of staff who answers for it
public record Waiver(String reason, String authoriserId) {}
