package maison.customer.tailoring.pattern;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// People as they are: of any height and build, with measures that go with them and vary.
final class Bodies {

    private Bodies() {}

    /// Only what a draft cannot do without, in millimetres and degrees.
    static Map<String, Double> usual() {
        var body = new HashMap<String, Double>();
        body.put("neck", 390.525);
        body.put("chest", 1016.0);
        body.put("waist", 863.6);
        body.put("seat", 1003.3);
        body.put("shoulder-length", 152.4);
        body.put("back-waist-length", 444.5);
        body.put("sleeve-length", 612.775);
        body.put("wrist", 171.45);
        body.put("inseam", 812.8);
        body.put("outseam", 1066.8);
        return body;
    }

    /// From slight to very heavy, 1.45 to 2.05 m.
    static Arbitrary<Map<String, Double>> plausible() {
        Arbitrary<Double> part = Arbitraries.doubles().between(-1, 1).ofScale(3);
        return Combinators.combine(
                        Arbitraries.doubles().between(1_450, 2_050).ofScale(1),
                        Arbitraries.doubles().between(0.52, 0.74).ofScale(3),
                        part,
                        part,
                        part,
                        part,
                        Arbitraries.of(true, false))
                .as(Bodies::body);
    }

    private static Map<String, Double> body(
            double height, double build, double a, double b, double c, double d, boolean all) {
        double chest = height * build;
        var body = new HashMap<String, Double>();
        body.put("neck", chest * (0.365 + 0.025 * a));
        body.put("chest", chest);
        body.put("waist", chest * (0.88 + 0.10 * b));
        body.put("seat", chest * (1.0 + 0.07 * c));
        body.put("shoulder-length", height * (0.083 + 0.006 * d));
        body.put("back-waist-length", height * (0.262 + 0.012 * a));
        body.put("sleeve-length", height * (0.34 + 0.02 * b));
        body.put("wrist", 130 + chest * (0.04 + 0.01 * c));
        body.put("inseam", height * (0.46 + 0.02 * d));
        body.put("outseam", height * (0.46 + 0.02 * d) + height * (0.145 + 0.01 * a));
        if (all) {
            body.put("shoulder-slope", 20 + 6 * a);
            body.put("upper-arm", chest * (0.32 + 0.03 * b));
            body.put("chest/allowance", 100 + 30 * c);
            body.put("hem/finished", chest * (0.39 + 0.03 * d));
            body.put("knee", chest * (0.39 + 0.02 * c));
            body.put("garment-length/finished", height * (0.44 + 0.02 * d));
        }
        return body;
    }
}
