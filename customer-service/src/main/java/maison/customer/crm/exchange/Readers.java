package maison.customer.crm.exchange;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import maison.customer.Region;
import maison.customer.identity.customfield.Definition;
import maison.customer.identity.customfields.CustomFieldList;

/// Makes readers of rows, with the fields that the house has now.
@Singleton
public final class Readers {

    private final Region region;
    private final CustomFieldList customFields;
    private final Clock clock;

    Readers(Region region, CustomFieldList customFields, Clock clock) {
        this.region = region;
        this.customFields = customFields;
        this.clock = clock;
    }

    /// The reader of rows that are mapped like this.
    public RowReader of(Mapping mapping) {
        var custom = new HashMap<String, Definition>();
        customFields.all().forEach(field -> custom.put(field.key(), field.definition()));
        return new RowReader(
                mapping, () -> region.reader(mapping.region()), custom, clock.instant());
    }
}
