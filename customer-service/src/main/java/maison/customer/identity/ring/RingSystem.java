package maison.customer.identity.ring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.SequencedMap;

/// How a part of the world says the size of a ring. The truth is the inner circumference in
/// millimetres, as ISO 8653 (Jewellery: ring sizes) defines a size; every system is a table of it.
public enum RingSystem {
    /// ISO 8653 itself, in use on the continent of Europe: the circumference in millimetres, here
    /// in halves.
    EU,
    /// The United States and Canada: the diameter is 0.458 inch + 0.032 inch for each size, in
    /// quarters (the table of Wikipedia's article "Ring size").
    US,
    /// The United Kingdom, Ireland, Australia: letters (BS 6820:1987); C is 40 mm, each letter adds
    /// 1.25 mm, with halves between, and after Z come Z+1 to Z+6.
    UK,
    /// Japan: the diameter of size 1 is 13 mm, and each size adds a third of a millimetre, as
    /// Japanese gauges are graded.
    JP;

    private final String json = name().toLowerCase(Locale.ROOT);

    /// The name outside of Java, such as `uk`.
    @JsonValue
    public String json() {
        return json;
    }

    /// Each size, from the smallest, with its circumference in millimetres.
    SequencedMap<String, BigDecimal> circumferences() {
        return RingTables.of(this);
    }
}
