package maison.purchase.sales.unlinked;

/// Why an unlinked return may refuse a command.
public sealed interface UnlinkedReturnRefusal {

    /// The id belongs to a return with other content, so this is not a retry of the same request.
    record UnlinkedReturnIdReused() implements UnlinkedReturnRefusal {}
}
