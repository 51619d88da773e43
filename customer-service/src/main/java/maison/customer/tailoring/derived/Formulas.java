package maison.customer.tailoring.derived;

import java.util.List;

/// All formulas there are.
///
/// What tailors call a drop or a size differs by country and house, so the convention is in the
/// name and never implied.
final class Formulas {

    private static final double CM_PER_INCH = 2.54;
    private static final String VINCENT =
            "Vincent's Systems of Cutting (W. D. F. Vincent), page 39, breast in inches";
    private static final String ITALIAN =
            "Italian and European convention: half-girths of chest and waist in cm";
    private static final String COMMON = "Common definition";

    static final List<Formula> ALL =
            List.of(
                    new Formula(
                            "drop-in",
                            "in",
                            "chest - waist",
                            "British and American trade convention; drop 6 is regular",
                            List.of("chest", "waist"),
                            in -> (in.get(0) - in.get(1)) / CM_PER_INCH),
                    new Formula(
                            "drop-eu",
                            "cm",
                            "(chest - waist) / 2",
                            ITALIAN,
                            List.of("chest", "waist"),
                            in -> (in.get(0) - in.get(1)) / 2),
                    new Formula(
                            "jacket-size-eu",
                            "size",
                            "chest / 2",
                            ITALIAN,
                            List.of("chest"),
                            in -> in.get(0) / 2),
                    new Formula(
                            "scye-depth-vincent",
                            "in",
                            "chest / 6 + 3",
                            VINCENT,
                            List.of("chest"),
                            in -> in.get(0) / CM_PER_INCH / 6 + 3),
                    new Formula(
                            "half-across-chest-vincent",
                            "in",
                            "chest / 4 - 1",
                            VINCENT,
                            List.of("chest"),
                            in -> in.get(0) / CM_PER_INCH / 4 - 1),
                    new Formula(
                            "front-shoulder-vincent",
                            "in",
                            "chest / 4 + 3.5",
                            VINCENT,
                            List.of("chest"),
                            in -> in.get(0) / CM_PER_INCH / 4 + 3.5),
                    new Formula(
                            "over-shoulder-vincent",
                            "in",
                            "chest / 3 + 5",
                            VINCENT,
                            List.of("chest"),
                            in -> in.get(0) / CM_PER_INCH / 3 + 5),
                    new Formula(
                            "rise",
                            "cm",
                            "outseam - inseam",
                            COMMON,
                            List.of("outseam", "inseam"),
                            in -> in.get(0) - in.get(1)),
                    new Formula(
                            "waist-to-hip",
                            "ratio",
                            "waist / seat",
                            COMMON,
                            List.of("waist", "seat"),
                            in -> in.get(0) / in.get(1)),
                    new Formula(
                            "waist-to-height",
                            "ratio",
                            "waist / height",
                            COMMON,
                            List.of("waist", "height"),
                            in -> in.get(0) / in.get(1)),
                    new Formula(
                            "body-mass-index",
                            "kg/m2",
                            "weight / height^2, height in m",
                            COMMON,
                            List.of("weight", "height"),
                            in -> in.get(0) / Math.pow(in.get(1) / 100, 2)));

    private Formulas() {}
}
