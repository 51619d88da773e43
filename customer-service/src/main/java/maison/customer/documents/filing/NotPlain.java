package maison.customer.documents.filing;

/// Why a document is not kept.
final class NotPlain extends Exception {

    private static final long serialVersionUID = 1;

    private final String because;

    /// @param because a sentence for whoever sent it
    NotPlain(String because) {
        super(because, null, false, false);
        this.because = because;
    }

    String because() {
        return because;
    }
}
