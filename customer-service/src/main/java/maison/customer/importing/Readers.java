package maison.customer.importing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import maison.customer.Region;
import maison.customer.customfield.Definition;
import maison.customer.customfields.CustomFieldList;
import maison.customer.exchange.Mapping;
import maison.customer.exchange.RowReader;

/// Makes the reader of an import's rows.
@Singleton
final class Readers {

    private final Region region;
    private final CustomFieldList customFields;
    private final Clock clock;

    Readers(Region region, CustomFieldList customFields, Clock clock) {
        this.region = region;
        this.customFields = customFields;
        this.clock = clock;
    }

    RowReader of(Mapping mapping) {
        var custom = new HashMap<String, Definition>();
        customFields.all().forEach(field -> custom.put(field.key(), field.definition()));
        return new RowReader(
                mapping, () -> region.reader(mapping.region()), custom, clock.instant());
    }
}
