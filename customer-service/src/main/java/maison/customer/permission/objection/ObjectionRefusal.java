package maison.customer.permission.objection;

/// Why an objection may not be recorded.
public sealed interface ObjectionRefusal {

    record NotACustomer() implements ObjectionRefusal {}

    record CustomerErased() implements ObjectionRefusal {}
}
