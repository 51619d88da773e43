package maison.customer.family.relation;

/// Why a relation may refuse a command.
public sealed interface RelationRefusal {

    record NotACustomer() implements RelationRefusal {}

    record CustomerErased() implements RelationRefusal {}

    /// The id was used; whether for the same words, only their reader can tell.
    record RelationIdTaken() implements RelationRefusal {}

    record RelationUnknown() implements RelationRefusal {}

    record Ended() implements RelationRefusal {}

    /// Nobody is their own relative.
    record ToThemselves() implements RelationRefusal {}

    /// Who is at the other end is said once; another person is another relation.
    record OtherEndFixed() implements RelationRefusal {}
}
