package maison.customer.crm.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.person.Person;
import maison.customer.permission.consents.Agreements.Yes;
import org.jspecify.annotations.Nullable;

/// A customer as one line of a file describes them.
///
/// @param customerId whom the line says it is about, if it came from us
/// @param consents each with its proof
/// @param findings what is wrong with the line, or left out of it
/// @param columns which column a value came from, by its place in the profile
public record Incoming(
        @Nullable UUID customerId,
        Person person,
        List<ExternalReference> references,
        List<Yes> consents,
        List<Finding> findings,
        Map<String, String> columns) {

    public Incoming {
        references = List.copyOf(references);
        consents = List.copyOf(consents);
        findings = List.copyOf(findings);
        columns = Map.copyOf(columns);
    }

    /// Whether the line can be taken.
    public boolean isSound() {
        return findings.stream().noneMatch(Finding::isError);
    }

    /// The column that a value came from.
    public @Nullable String column(String pointer) {
        return columns.get(pointer);
    }

    @Override
    public String toString() {
        return "Incoming[…]";
    }
}
