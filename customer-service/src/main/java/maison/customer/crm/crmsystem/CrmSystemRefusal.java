package maison.customer.crm.crmsystem;

/// Why the exchange with another CRM may not be changed.
public sealed interface CrmSystemRefusal {

    record SystemUnknown() implements CrmSystemRefusal {}
}
