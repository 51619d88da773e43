package maison.customer.identity.person;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import maison.customer.identity.person.PersonForm.LengthForm;
import maison.customer.identity.person.PersonForm.RingForm;
import maison.customer.identity.person.PersonForm.SizesForm;
import maison.customer.identity.person.Sizes.Length;
import maison.customer.identity.person.Sizes.Ring;
import maison.customer.identity.ring.RingSize;
import maison.customer.identity.ring.RingSystem;
import org.jspecify.annotations.Nullable;

/// Reads sizes of jewellery.
final class SizesReader {

    private static final int FINGERS = 10;
    private static final BigDecimal LONGEST_MM = new BigDecimal("2000");
    private static final BigDecimal SHORTEST_MM = new BigDecimal("50");

    private final Complaints complaints;

    SizesReader(Complaints complaints) {
        this.complaints = complaints;
    }

    @Nullable Sizes read(@Nullable SizesForm form) {
        if (form == null) {
            return null;
        }
        var read =
                new Sizes(
                        rings(form.rings()),
                        length(form.bracelet(), "/sizes/bracelet"),
                        length(form.necklace(), "/sizes/necklace"));
        return read.equals(new Sizes(List.of(), null, null)) ? null : read;
    }

    private List<Ring> rings(@Nullable List<@Nullable RingForm> forms) {
        var rings = new ArrayList<Ring>();
        var fingers = new HashSet<String>();
        int i = -1;
        for (var form : complaints.atMost(forms, "/sizes/rings", FINGERS)) {
            var pointer = "/sizes/rings/" + ++i;
            var read = form == null ? null : ring(form, pointer);
            if (form == null) {
                complaints.add(pointer, "must be a ring");
            } else if (read != null && !fingers.add(read.hand() + read.finger())) {
                complaints.add(pointer, "must be of another finger");
            } else if (read != null) {
                rings.add(read);
            }
        }
        return rings;
    }

    private @Nullable Ring ring(RingForm form, String pointer) {
        complaints.required(form.hand(), pointer + "/hand");
        complaints.required(form.finger(), pointer + "/finger");
        complaints.required(form.system(), pointer + "/system");
        complaints.required(form.size(), pointer + "/size");
        var hand = complaints.oneOf(form.hand(), pointer + "/hand", "left", "right");
        var finger =
                complaints.oneOf(
                        form.finger(),
                        pointer + "/finger",
                        "thumb",
                        "index",
                        "middle",
                        "ring",
                        "little");
        var system = complaints.oneOf(form.system(), pointer + "/system", "eu", "us", "uk", "jp");
        if (hand == null || finger == null || system == null || form.size() == null) {
            return null;
        }
        var size = RingSize.read(RingSystem.valueOf(system.toUpperCase(Locale.ROOT)), form.size());
        if (size.isEmpty()) {
            complaints.add(pointer + "/size", "must be a size of the system " + system);
            return null;
        }
        return new Ring(hand, finger, size.get());
    }

    private @Nullable Length length(@Nullable LengthForm form, String pointer) {
        if (form == null) {
            return null;
        }
        complaints.required(form.unit(), pointer + "/unit");
        var unit = complaints.oneOf(form.unit(), pointer + "/unit", "mm", "cm", "in");
        var value = form.value() == null ? "" : form.value();
        if (unit == null) {
            return null;
        }
        if (value.matches("\\d{1,4}(\\.\\d{1,3})?")) {
            var length = new Length(new BigDecimal(value), unit);
            var mm = length.millimetres();
            if (mm.compareTo(SHORTEST_MM) >= 0 && mm.compareTo(LONGEST_MM) <= 0) {
                return length;
            }
        }
        complaints.add(pointer + "/value", "must be a decimal number, 50 mm to 2000 mm");
        return null;
    }
}
