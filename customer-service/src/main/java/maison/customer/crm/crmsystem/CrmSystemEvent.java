package maison.customer.crm.crmsystem;

import java.time.Instant;

/// Everything that can have happened to the exchange with another CRM. Stored for good; each is a
/// version.
public sealed interface CrmSystemEvent {

    String system();

    Instant at();

    record CrmSystemConnected(String system, SystemTerms terms, String by, Instant at)
            implements CrmSystemEvent {}

    record CrmSystemDisconnected(String system, String by, Instant at) implements CrmSystemEvent {}
}
