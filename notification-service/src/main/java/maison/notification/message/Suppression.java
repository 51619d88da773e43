package maison.notification.message;

/// Why a message is not sent, ever.
///
/// @param reason a stable code
/// @param detail the condition that failed, with its inputs; never personal data
public record Suppression(Reason reason, String detail) {

    /// Stable codes.
    public enum Reason {
        /// What it tells of took effect too long ago.
        OLD_NEWS,
        /// This occasion is not told, by configuration.
        NOT_TOLD,
        /// customer-service did not release a contact: consent, no address, erased.
        CARD_REFUSED,
        /// What the message asks the client to do can no longer be done.
        LINK_OVER,
        /// The mail server will never take it.
        UNDELIVERABLE,
        /// Too many attempts failed.
        GIVEN_UP
    }
}
