package maison.customer.clienteling.assignment;

/// Why nothing changed in who looks after a customer.
public sealed interface AssignmentRefusal {

    record NotACustomer() implements AssignmentRefusal {}

    record CustomerErased() implements AssignmentRefusal {}

    /// An associate takes who is in nobody's book, and into their own; all else is for managers.
    record ForManagers() implements AssignmentRefusal {}

    /// They are no longer in the book that they were to be taken from.
    record InAnotherBook() implements AssignmentRefusal {}
}
