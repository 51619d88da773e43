package maison.customer.crm.crmsystem;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import maison.customer.identity.customer.Field;

/// What is exchanged with another CRM.
///
/// @param name what staff call it
/// @param clientId the client of the identity provider that speaks for it; nobody else may, and
///   what this client changes is the system's own word
/// @param fields the fields of a profile that are exchanged, and who wins; no other leaves or
///   enters
public record SystemTerms(String name, String clientId, Map<Field, ConflictRule> fields) {

    public SystemTerms {
        // In the fields' own order, so that an event always reads the same.
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }
}
