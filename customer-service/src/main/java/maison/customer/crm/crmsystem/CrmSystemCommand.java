package maison.customer.crm.crmsystem;

import java.time.Instant;

/// What can be asked of the exchange with another CRM.
public sealed interface CrmSystemCommand {

    record Connect(String system, SystemTerms terms, String by, Instant at)
            implements CrmSystemCommand {}

    /// Nothing is exchanged any more; what was stays.
    record Disconnect(String system, String by, Instant at) implements CrmSystemCommand {}
}
