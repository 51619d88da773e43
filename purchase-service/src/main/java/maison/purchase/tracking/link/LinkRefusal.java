package maison.purchase.tracking.link;

/// Why a status link may refuse a command: it never does.
public sealed interface LinkRefusal {

    /// Cannot be made.
    final class Never implements LinkRefusal {

        private Never() {}
    }
}
