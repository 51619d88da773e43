package maison.customer.permission.objection;

import java.util.EnumSet;
import java.util.Set;

/// What a customer objects to now.
public record Objections(Set<ObjectionKind> inForce) {

    public Objections {
        inForce = Set.copyOf(inForce);
    }

    static Objections none() {
        return new Objections(Set.of());
    }

    Objections with(ObjectionKind kind) {
        var more = EnumSet.of(kind);
        more.addAll(inForce);
        return new Objections(more);
    }

    Objections without(ObjectionKind kind) {
        var fewer = EnumSet.noneOf(ObjectionKind.class);
        fewer.addAll(inForce);
        fewer.remove(kind);
        return new Objections(fewer);
    }
}
