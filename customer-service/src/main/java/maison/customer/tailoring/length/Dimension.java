package maison.customer.tailoring.length;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What is measured, and in which whole steps it is stored.
///
/// The steps are chosen so that everything a workshop writes down is a whole number of them: 1/64
/// inch is 396.875 µm, which is 3175 eighths of a micrometre.
public enum Dimension {
    /// In eighths of a micrometre.
    LENGTH,
    /// In eighths of a thousandth of a degree.
    ANGLE,
    /// In micrograms.
    MASS;

    /// The dimension outside of Java.
    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
