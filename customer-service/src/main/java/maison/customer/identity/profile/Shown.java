package maison.customer.identity.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerEvent.CustomerAbsorbed;
import maison.customer.identity.customer.CustomerEvent.CustomerCorrected;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.identity.customer.CustomerEvent.CustomerFollowed;
import maison.customer.identity.customer.CustomerEvent.CustomerLetGo;
import maison.customer.identity.customer.CustomerEvent.CustomerMerged;
import maison.customer.identity.customer.CustomerEvent.CustomerReferenced;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.identity.customer.CustomerEvent.CustomerUnmerged;
import maison.customer.identity.customer.CustomerEvent.CustomerUnreferenced;
import maison.customer.identity.customer.Field;
import maison.customer.identity.customer.Survival;

/// Whose values a customer shows, where it is not only their own.
///
/// For each field it keeps what was decided since the customer's own value last changed, in order.
/// Taking a merge back takes its decisions out and leaves the others as they were, which is why
/// they are kept one by one.
///
/// @param steps of each field, from the customer's own value on
public record Shown(Map<Field, List<Step>> steps) {

    /// Everything the customer's own.
    public static final Shown OWN = new Shown(Map.of());

    /// @param id of whom the value is
    /// @param beside whether what was shown before is shown as well
    public record Step(UUID id, boolean beside) {}

    public Shown {
        steps = Map.copyOf(steps);
    }

    /// What is shown after an event of this customer's own stream.
    public Shown with(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered _,
                    CustomerReferenced _,
                    CustomerUnreferenced _,
                    CustomerMerged _,
                    CustomerUnmerged _ ->
                    this;
            case CustomerErased _ -> OWN;
            case CustomerCorrected corrected -> {
                var now = new EnumMap<Field, List<Step>>(Field.class);
                now.putAll(steps);
                now.keySet().removeAll(corrected.fields());
                yield new Shown(now);
            }
            case CustomerAbsorbed(_, _, var absorbed, var fields, _) -> {
                var now = this;
                for (var each : fields.entrySet()) {
                    if (each.getValue() != Survival.SURVIVOR) {
                        boolean beside = each.getValue() == Survival.BOTH;
                        now = now.then(each.getKey(), new Step(absorbed, beside));
                    }
                }
                yield now;
            }
            case CustomerFollowed(_, var absorbed, var fields, _) -> {
                var now = this;
                for (var field : fields) {
                    now = now.then(field, new Step(absorbed, false));
                }
                yield now;
            }
            case CustomerLetGo(_, _, var separated, _) -> without(separated);
        };
    }

    private Shown then(Field field, Step step) {
        var now = new EnumMap<Field, List<Step>>(Field.class);
        now.putAll(steps);
        var taken = new ArrayList<>(now.getOrDefault(field, List.of()));
        taken.remove(step);
        taken.add(step);
        now.put(field, List.copyOf(taken));
        return new Shown(now);
    }

    private Shown without(UUID separated) {
        var now = new EnumMap<Field, List<Step>>(Field.class);
        steps.forEach((field, taken) -> {
            var left = taken.stream().filter(step -> !step.id().equals(separated)).toList();
            if (!left.isEmpty()) {
                now.put(field, left);
            }
        });
        return new Shown(now);
    }

    /// Whose values of a field are shown, the first before the others.
    ///
    /// @param own the customer's own id
    public List<UUID> of(Field field, UUID own) {
        var shown = new ArrayList<UUID>(List.of(own));
        for (var step : steps.getOrDefault(field, List.of())) {
            if (!step.beside()) {
                shown.clear();
            }
            shown.remove(step.id());
            shown.add(step.id());
        }
        return List.copyOf(shown);
    }

    /// Everybody whose values are shown besides the customer's own.
    List<UUID> others() {
        return steps.values().stream().flatMap(List::stream).map(Step::id).distinct().toList();
    }
}
