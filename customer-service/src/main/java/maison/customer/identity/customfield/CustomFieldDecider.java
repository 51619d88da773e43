package maison.customer.identity.customfield;

import maison.customer.identity.customfield.CustomFieldCommand.Define;
import maison.customer.identity.customfield.CustomFieldCommand.Retire;
import maison.customer.identity.customfield.CustomFieldEvent.CustomFieldDefined;
import maison.customer.identity.customfield.CustomFieldEvent.CustomFieldRetired;
import maison.customer.identity.customfield.CustomFieldRefusal.NoSuchCustomField;
import maison.customer.identity.customfield.CustomFieldRefusal.TypeFixed;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of custom fields: all may change but the type, for the sake of what was written.
public final class CustomFieldDecider
        implements Decider<CustomFieldCommand, CustomField, CustomFieldEvent, CustomFieldRefusal> {

    @Override
    public CustomField initial() {
        return CustomField.NONE;
    }

    @Override
    public Decision<CustomFieldEvent, CustomFieldRefusal> decide(
            CustomFieldCommand command, CustomField field) {
        return switch (command) {
            case Define(_, var definition, _) when field.isOfAnotherType(definition) ->
                    Decision.refuse(
                            new TypeFixed(
                                    field.definition() == null
                                            ? definition.type()
                                            : field.definition().type()));
            case Define(_, var definition, _)
                    when field.inUse() && definition.equals(field.definition()) ->
                    Decision.alreadyDone();
            case Define(var key, var definition, var at) ->
                    Decision.accept(new CustomFieldDefined(key, definition, at));
            case Retire _ when field.definition() == null ->
                    Decision.refuse(new NoSuchCustomField());
            case Retire _ when field.retired() -> Decision.alreadyDone();
            case Retire(var key, var at) -> Decision.accept(new CustomFieldRetired(key, at));
        };
    }

    @Override
    public CustomField evolve(CustomField field, CustomFieldEvent event) {
        return switch (event) {
            case CustomFieldDefined defined -> new CustomField(defined.definition(), false);
            case CustomFieldRetired _ -> new CustomField(field.definition(), true);
        };
    }
}
