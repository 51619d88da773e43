package maison.customer.tailoring.length;

/// A text that cannot be read as a measure. Its message says what would be right and never repeats
/// the text, which may be personal.
public final class NotAMeasure extends Exception {
    private static final long serialVersionUID = 1L;

    NotAMeasure(String message) {
        super(message);
    }
}
