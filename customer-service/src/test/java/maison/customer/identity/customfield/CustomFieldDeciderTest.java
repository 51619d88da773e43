package maison.customer.identity.customfield;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import maison.customer.identity.customfield.CustomFieldCommand.Define;
import maison.customer.identity.customfield.CustomFieldCommand.Retire;
import maison.customer.identity.customfield.CustomFieldEvent.CustomFieldDefined;
import maison.customer.identity.customfield.CustomFieldEvent.CustomFieldRetired;
import maison.customer.identity.customfield.CustomFieldRefusal.NoSuchCustomField;
import maison.customer.identity.customfield.CustomFieldRefusal.TypeFixed;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class CustomFieldDeciderTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Definition TEXT = definition(ValueType.TEXT, "Seat");
    private static final CustomFieldDefined DEFINED = new CustomFieldDefined("seat", TEXT, AT);
    private static final CustomFieldRetired RETIRED = new CustomFieldRetired("seat", AT);

    private final DeciderScenario<
                    CustomFieldCommand, CustomField, CustomFieldEvent, CustomFieldRefusal>
            field = DeciderScenario.of(new CustomFieldDecider());

    private static Definition definition(ValueType type, String name) {
        return new Definition(Map.of("en", name), type, List.of(), List.of("associate"), true);
    }

    @Test
    void all_may_change_but_the_type() {
        var renamed = definition(ValueType.TEXT, "Place");
        field.given().when(new Define("seat", TEXT, AT)).then(DEFINED);
        field.given(DEFINED).when(new Define("seat", TEXT, AT)).thenNothing();
        field.given(DEFINED)
                .when(new Define("seat", renamed, AT))
                .then(new CustomFieldDefined("seat", renamed, AT));
        for (var before : new CustomFieldEvent[][] {{DEFINED}, {DEFINED, RETIRED}}) {
            field.given(before)
                    .when(new Define("seat", definition(ValueType.NUMBER, "Seat"), AT))
                    .thenRefused(new TypeFixed(ValueType.TEXT));
        }
    }

    @Test
    void what_was_retired_comes_back() {
        field.given(DEFINED).when(new Retire("seat", AT)).then(RETIRED);
        field.given(DEFINED, RETIRED).when(new Retire("seat", AT)).thenNothing();
        field.given(DEFINED, RETIRED).when(new Define("seat", TEXT, AT)).then(DEFINED);
        field.given().when(new Retire("seat", AT)).thenRefused(new NoSuchCustomField());
    }
}
