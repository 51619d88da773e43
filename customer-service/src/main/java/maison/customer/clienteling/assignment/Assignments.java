package maison.customer.clienteling.assignment;

import java.util.EnumMap;
import java.util.Map;
import maison.customer.clienteling.assignment.AssignmentCommand.Carer;
import org.jspecify.annotations.Nullable;

/// Who looks after a customer now.
public record Assignments(Map<Care, Carer> carers) {

    public Assignments {
        carers = Map.copyOf(carers);
    }

    static Assignments none() {
        return new Assignments(Map.of());
    }

    @Nullable Carer of(Care care) {
        return carers.get(care);
    }

    Assignments with(Care care, @Nullable Carer carer) {
        var now = new EnumMap<Care, Carer>(Care.class);
        now.putAll(carers);
        if (carer == null) {
            now.remove(care);
        } else {
            now.put(care, carer);
        }
        return new Assignments(now);
    }
}
