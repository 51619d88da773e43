package maison.notification.delivering;

/// The link that a message carries. Held only while it is sent.
sealed interface OpenLink {

    /// @param url empty for a message without a link
    /// @param subject what it is about, in the client's language; empty likewise
    record Given(String url, String subject) implements OpenLink {

        static final Given NONE = new Given("", "");

        /// Who has the link can use it, so it must never reach a log.
        @Override
        public String toString() {
            return "Given[…]";
        }
    }

    /// What the client would be asked can no longer be done.
    record Over(String detail) implements OpenLink {}

    /// customer-service did not answer.
    record Unavailable(String detail) implements OpenLink {}
}
