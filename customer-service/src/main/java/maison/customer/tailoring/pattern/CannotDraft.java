package maison.customer.tailoring.pattern;

/// No block can be drafted from these measures. Its message names points and never numbers.
public final class CannotDraft extends Exception {
    private static final long serialVersionUID = 1L;

    CannotDraft(String message) {
        super(message);
    }
}
