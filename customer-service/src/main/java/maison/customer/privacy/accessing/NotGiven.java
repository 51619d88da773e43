package maison.customer.privacy.accessing;

/// A service did not give what it holds. What it answered is not repeated: it may be personal.
abstract sealed class NotGiven extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String service;

    private NotGiven(String service, String how) {
        super(service + " " + how, null, false, false);
        this.service = service;
    }

    /// Who did not give it.
    String service() {
        return service;
    }

    /// It could not be reached, or failed: the same may well work later.
    static final class Unanswered extends NotGiven {
        private static final long serialVersionUID = 1L;

        Unanswered(String service, String how) {
            super(service, how);
        }
    }

    /// It understood and said no: only a change of ours helps.
    static final class Refused extends NotGiven {
        private static final long serialVersionUID = 1L;

        Refused(String service, int status) {
            super(service, "answered " + status);
        }
    }
}
