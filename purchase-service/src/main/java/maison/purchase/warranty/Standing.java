package maison.purchase.warranty;

/// How it is with the piece when somebody claims.
///
/// @param returned whether it came back to the house, by a return or a void
/// @param given whether somebody gave it away since
/// @param ownersJob whether the job is its owner's
public record Standing(boolean returned, boolean given, boolean ownersJob) {}
