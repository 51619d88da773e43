package maison.customer.tailoring.pattern;

import java.util.List;

/// The smallest upright rectangle around something.
public record Box(double left, double top, double right, double bottom) {

    static Box of(List<Spot> spots) {
        return new Box(
                spots.stream().mapToDouble(Spot::x).min().orElse(0),
                spots.stream().mapToDouble(Spot::y).min().orElse(0),
                spots.stream().mapToDouble(Spot::x).max().orElse(0),
                spots.stream().mapToDouble(Spot::y).max().orElse(0));
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }
}
