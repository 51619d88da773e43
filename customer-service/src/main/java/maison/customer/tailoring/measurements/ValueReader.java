package maison.customer.tailoring.measurements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import maison.customer.identity.person.Complaint;
import maison.customer.tailoring.length.Dimension;
import maison.customer.tailoring.length.Entered;
import maison.customer.tailoring.length.Literals;
import maison.customer.tailoring.length.NotAMeasure;
import maison.customer.tailoring.length.Unit;
import maison.customer.tailoring.template.Kind;
import maison.customer.tailoring.template.MeasuringPoint;
import maison.customer.tailoring.template.Place;
import maison.customer.tailoring.template.Side;
import maison.customer.tailoring.template.Template;
import maison.customer.tailoring.templates.Shipped;
import org.jspecify.annotations.Nullable;

/// Reads numbers as they are written, and gathers everything that is wrong with them.
public final class ValueReader {

    private final Template template;
    private final Unit usual;
    private final List<Complaint> complaints = new ArrayList<>();
    private final Set<Place> seen = new HashSet<>();

    /// @param usual the unit of a length alone
    public ValueReader(Template template, Unit usual) {
        this.template = template;
        this.usual = usual;
    }

    /// What was wrong so far; never repeats a number.
    public List<Complaint> complaints() {
        return List.copyOf(complaints);
    }

    /// All of them, without those that cannot be read.
    public List<Value> readAll(List<ValueForm> forms, String pointer) {
        var values = new ArrayList<Value>();
        for (int index = 0; index < forms.size(); index++) {
            read(forms.get(index), pointer + "/" + index).ifPresent(values::add);
        }
        return values;
    }

    /// One of them; empty with a complaint if it cannot be read.
    public Optional<Value> read(ValueForm form, String pointer) {
        Place place = form.place();
        MeasuringPoint point = Shipped.point(template, place.point()).orElse(null);
        if (point == null) {
            return complain(pointer + "/point", "is no known point");
        }
        if (place.side() != Side.BOTH && !point.paired()) {
            return complain(pointer + "/side", "has no sides");
        }
        if (!seen.add(place)) {
            return complain(pointer, "is there already");
        }
        return read(form.entered(), point, place, pointer + "/entered");
    }

    private Optional<Value> read(String text, MeasuringPoint point, Place place, String pointer) {
        Entered entered = entered(text, point.dimension(), pointer);
        if (entered == null) {
            return Optional.empty();
        }
        if (entered.unit().dimension() != point.dimension()) {
            return complain(pointer, "must be a " + point.dimension().json());
        }
        if (entered.quantity().steps() < 0 && place.kind() != Kind.ALLOWANCE) {
            return complain(pointer, "must not be below zero");
        }
        return Optional.of(
                new Value(
                        place.point(),
                        place.kind(),
                        place.side(),
                        text,
                        entered.unit(),
                        entered.quantity(),
                        null));
    }

    private @Nullable Entered entered(String text, Dimension dimension, String pointer) {
        Unit alone =
                switch (dimension) {
                    case LENGTH -> usual;
                    case ANGLE -> Unit.DEG;
                    case MASS -> Unit.KG;
                };
        try {
            return Literals.read(text, alone);
        } catch (NotAMeasure e) {
            complaints.add(new Complaint(pointer, String.valueOf(e.getMessage())));
            return null;
        }
    }

    private Optional<Value> complain(String pointer, String detail) {
        complaints.add(new Complaint(pointer, detail));
        return Optional.empty();
    }
}
