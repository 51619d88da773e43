package maison.purchase.aftercare.warranty;

/// How it is with the piece when somebody claims.
///
/// @param returned whether it came back to the house, by a return or a void
/// @param given whether somebody gave it away since
/// @param ownersJob whether the job is its owner's
/// @param tradedIn whether the house took it in for credit
public record Standing(boolean returned, boolean given, boolean ownersJob, boolean tradedIn) {

    /// A piece that was not traded in.
    public Standing(boolean returned, boolean given, boolean ownersJob) {
        this(returned, given, ownersJob, false);
    }
}
