package maison.platform.sealing;

/// What comes of opening a sealed value. That the person was erased is an answer, not a fault.
public sealed interface Opening {

    /// The value as it was before it was sealed.
    record Opened(String text) implements Opening {

        /// The text is personal data and stays out of logs and error messages.
        @Override
        public String toString() {
            return "Opened[…]";
        }
    }

    /// The person's key is gone, and with it the value, for good.
    record Erased() implements Opening {}
}
